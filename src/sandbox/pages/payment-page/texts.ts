/** Everything that the payment page says, in each of its languages. */
export const texts = {
  en: {
    title: (amount: string) => `Pay ${amount}`,
    card: "Card number",
    expiry: "Expiry (MM/YY)",
    cvc: "Security code",
    pay: (amount: string) => `Pay ${amount}`,
    cancel: "Cancel",
    confirm: "Confirm",
    refuse: "Refuse",
    challenge: "Your bank asks you to confirm this payment (3-D Secure).",
    simulation: "A simulation; no card is charged. Test cards:",
    outcomes: { authorised: "authorised", refused: "refused", challenge: "3-D Secure" },
    errors: {
      card: "Enter the 12 to 19 digits of the card number.",
      expiry: "Enter month and year, for example 12/30, not in the past.",
      cvc: "Enter the 3 or 4 digits of the security code.",
      refused: "The card was refused. Nothing was charged; try another card.",
      challenge: "That step was not completed. Enter the card again.",
    },
    closed: {
      completed: "This payment is complete.",
      cancelled: "This payment was cancelled.",
      expired: "The time to pay has run out.",
    },
  },
  es: {
    title: (amount: string) => `Pagar ${amount}`,
    card: "Número de tarjeta",
    expiry: "Caducidad (MM/AA)",
    cvc: "Código de seguridad",
    pay: (amount: string) => `Pagar ${amount}`,
    cancel: "Cancelar",
    confirm: "Confirmar",
    refuse: "Rechazar",
    challenge: "Su banco le pide que confirme este pago (3-D Secure).",
    simulation: "Es una simulación; no se cobra ninguna tarjeta. Tarjetas de prueba:",
    outcomes: { authorised: "autorizada", refused: "rechazada", challenge: "3-D Secure" },
    errors: {
      card: "Escriba los 12 a 19 dígitos del número de tarjeta.",
      expiry: "Escriba mes y año, por ejemplo 12/30, no anteriores a hoy.",
      cvc: "Escriba los 3 o 4 dígitos del código de seguridad.",
      refused: "La tarjeta fue rechazada. No se ha cobrado nada; pruebe otra tarjeta.",
      challenge: "No se completó ese paso. Escriba la tarjeta de nuevo.",
    },
    closed: {
      completed: "Este pago está completado.",
      cancelled: "Este pago se canceló.",
      expired: "El tiempo para pagar ha terminado.",
    },
  },
};

export type Language = keyof typeof texts;

/** The language of a locale such as `es-ES`; English for one that the page does not speak. */
export function languageOf(locale: string | undefined): Language {
  const language = locale?.slice(0, 2) ?? "en";
  return language in texts ? (language as Language) : "en";
}
