import type { RequestEnvironment } from "../api/transport.ts";
import type { Flash } from "./dashboard/flash.ts";

/** What the pages and the control plane know of a request beside the request itself. */
export interface AppEnvironment {
  Bindings: RequestEnvironment;
  Variables: {
    /** What the audit says of a request that a page answered by itself, although it was refused. */
    outcome?: string;
    /** The login to the dashboard; left out where it has none, and so no way to log out. */
    login?: string;
    /** What the page of the dashboard says of the form that was sent before it. */
    flash?: Flash | undefined;
    /** Whether the sandbox serves a developer site, to which the header links. */
    hasSite: boolean;
  };
}
