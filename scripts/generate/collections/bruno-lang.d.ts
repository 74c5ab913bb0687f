// The package has no types. These are the parts that the generator uses.
declare module "@usebruno/lang" {
  interface Entry {
    name: string;
    value: string;
    enabled: boolean;
    type?: string;
  }
  interface Request {
    meta: { name: string; type: "http"; seq: number };
    http: { method: string; url: string; body: "none" | "json"; auth: "inherit" | "none" };
    params: Entry[];
    headers: Entry[];
    body: { json?: string };
    vars: { res: Entry[] };
    assertions: Entry[];
    docs: string;
  }
  interface Folder {
    meta?: { name: string; seq: number };
    auth?: { mode: "apikey"; apikey: { key: string; value: string; placement: "header" } };
    vars?: { req: Entry[] };
    docs: string;
  }
  const lang: {
    /** A request as the text of a `.bru` file. */
    jsonToBruV2(request: Request): string;
    /** The settings of a collection or of a folder as the text of a `.bru` file. */
    jsonToCollectionBru(folder: Folder): string;
  };
  export default lang;
}
