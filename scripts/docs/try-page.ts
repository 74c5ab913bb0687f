import { html } from "hono/html";
import type { ExampleRequest } from "./example-requests.ts";
import type { Page } from "./page.ts";

/** The page "Try it", which sends requests to the sandbox that serves the site. */
export const tryPage: Page = {
  title: "Try it",
  description: "Send any request to the sandbox and watch it replay and conflict.",
  path: "try/",
  root: "../",
  script: "try.js",
};

/** The form. Its data attribute has the contract's examples, with which the page's script fills the fields. */
export const tryForm = (requests: ExampleRequest[]) => html`<h1>Try it</h1>
  <p>
    Choose an operation, change what you like, and send it to the sandbox that serves this page. Send it again with the
    same key to see a replay; change the body, or the operation, to see the two conflicts.
    <span id="online">The <a href="../dashboard">dashboard</a> lists the request.</span>
  </p>
  <noscript><p class="note">This page needs its script.</p></noscript>
  <p class="note" id="offline" hidden>
    No sandbox answers here. Run <code>npm start</code> and open this page at <code>http://127.0.0.1:4020/try/</code>.
  </p>
  <form id="try" class="try" data-requests="${JSON.stringify(requests)}">
    <label for="operation">Operation</label>
    <select id="operation"></select>
    <div class="pair">
      <div>
        <label for="api-key">API key</label>
        <input id="api-key" name="api-key" autocomplete="off" spellcheck="false" />
      </div>
      <button type="button" id="make-key">Make a key</button>
    </div>
    <div id="parameters"></div>
    <fieldset id="write">
      <legend>Write</legend>
      <div class="pair">
        <div>
          <label for="idempotency-key">Idempotency-Key</label>
          <input id="idempotency-key" autocomplete="off" spellcheck="false" maxlength="255" />
        </div>
        <button type="button" id="new-key">New key</button>
      </div>
      <label for="example">Example</label>
      <select id="example"></select>
      <label for="body">Body</label>
      <textarea id="body" rows="12" spellcheck="false"></textarea>
    </fieldset>
    <button class="primary">Send</button>
  </form>
  <section aria-live="polite" aria-labelledby="response-title" id="response" hidden>
    <h2 id="response-title">Response</h2>
    <p id="summary"></p>
    <p id="advice"></p>
    <h3>Request</h3>
    <pre tabindex="0"><code id="sent"></code></pre>
    <h3>Response body</h3>
    <pre tabindex="0"><code id="received"></code></pre>
  </section>`;
