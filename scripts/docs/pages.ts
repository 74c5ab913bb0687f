/** The navigation, as Starlight takes it: groups of pages in the order of reading. Every page belongs to one. */
export const sidebar = [
  {
    label: "Start",
    translations: { es: "Primeros pasos" },
    items: `index authentication environments idempotency errors webhooks client-secret scopes ip-and-webcode
      key-management`.split(/\s+/),
  },
  {
    label: "Build",
    translations: { es: "Integrar" },
    items:
      `journeys deposits counter refunds reconciliation cookbook clients php python java go testing faults
      test-receiver downloads code-generators`.split(/\s+/),
  },
  {
    label: "Operate",
    translations: { es: "Operar" },
    items: "going-live store operation verify evidence proxy".split(" "),
  },
  {
    label: "About",
    translations: { es: "Acerca de" },
    items: "assumptions versions changes glossary bench growth scale million-merchants proof".split(" "),
  },
];
