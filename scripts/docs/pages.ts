/** The groups of the navigation, and their pages in the order of reading. Every page belongs to one. */
export const groups = [
  {
    label: "Start",
    es: "Primeros pasos",
    pages: ["index", "authentication", "environments", "idempotency", "errors", "webhooks", "client-secret"],
  },
  {
    label: "Build",
    es: "Integrar",
    pages: [
      "clients",
      "journeys",
      "testing",
      "faults",
      "test-receiver",
      "downloads",
      "code-generators",
      "scopes",
      "ip-and-webcode",
      "key-management",
      "versions",
    ],
  },
  {
    label: "Operate",
    es: "Operar",
    pages: ["store", "operation", "verify", "evidence", "proxy"],
  },
  {
    label: "About",
    es: "Acerca de",
    pages: [
      "assumptions",
      "changes",
      "decisions",
      "glossary",
      "bench",
      "growth",
      "million-merchants",
      "proof",
    ],
  },
] as const;
