/** The navigation, as Starlight takes it: groups of pages in the order of reading. Every page belongs to one. */
export const sidebar = [
  {
    label: "Start",
    translations: { es: "Primeros pasos" },
    items:
      names(`index authentication environments idempotency errors webhooks client-secret scopes ip-and-webcode
      key-management`),
  },
  {
    label: "Build",
    translations: { es: "Integrar" },
    items:
      names(`journeys deposits counter refunds reconciliation cookbook clients php python java go testing faults
      test-receiver downloads code-generators`),
  },
  {
    label: "Operate",
    translations: { es: "Operar" },
    items: names("going-live store operation verify evidence proxy"),
  },
  {
    label: "About",
    translations: { es: "Acerca de" },
    items: names("assumptions versions changes glossary bench growth scale million-merchants proof"),
  },
];

function names(list: string): string[] {
  return list.split(/\s+/);
}
