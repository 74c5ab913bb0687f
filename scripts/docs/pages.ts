/** The groups of the navigation, and their pages in the order of reading. Every page belongs to one. */
export const groups = [
  {
    label: "Start",
    es: "Primeros pasos",
    pages:
      names(`index authentication environments idempotency errors webhooks client-secret scopes ip-and-webcode
      key-management`),
  },
  {
    label: "Build",
    es: "Integrar",
    pages:
      names(`journeys deposits counter refunds reconciliation cookbook clients php python java go testing faults
      test-receiver downloads code-generators`),
  },
  {
    label: "Operate",
    es: "Operar",
    pages: names("going-live store operation verify evidence proxy"),
  },
  {
    label: "About",
    es: "Acerca de",
    pages: names("assumptions versions changes glossary bench growth scale million-merchants proof"),
  },
];

function names(list: string): string[] {
  return list.split(/\s+/);
}
