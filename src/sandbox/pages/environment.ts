import type { RequestEnvironment } from "../api/transport.ts";

/** What the pages and the control plane know of a request beside the request itself. */
export interface AppEnvironment {
  Bindings: RequestEnvironment;
  Variables: {
    /** What the audit says of a request that a page answered by itself, although it was refused. */
    outcome?: string;
    /** Whether the dashboard has a login, and so a way to log out. */
    hasLogin?: boolean;
    /** Whether the sandbox serves a developer site, to which the header links. */
    hasSite?: boolean;
  };
}
