/** The parts of the dashboard: the last part of their paths, and their names. */
export const tabs = {
  keys: "API keys",
  webhooks: "Webhooks",
  sessions: "Sessions",
  pos: "POS payments",
  requests: "Requests",
  faults: "Faults",
  clock: "Clock",
};
export type Tab = keyof typeof tabs;

/** The tab of a page, by the part of its path after the environment. Payments have no list of their own. */
export const tabOf = (part = ""): Tab => (Object.hasOwn(tabs, part) ? (part as Tab) : "sessions");
