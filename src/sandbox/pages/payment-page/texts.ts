/** The texts of the payment page in each of its languages. */
export const texts = {
  en: {
    merchant: "Merchant",
    card: "Card number",
    expiry: "Expiry (MM/YY)",
    cvc: "Security code",
    pay: (amount: string) => `Pay ${amount}`,
    authorise: (amount: string) => `Authorise ${amount}`,
    reserved: "The amount is reserved on your card and charged later.",
    cancel: "Cancel",
    confirm: "Confirm",
    refuse: "Refuse",
    challenge: "Your bank asks you to confirm this payment (3-D Secure).",
    simulation: {
      test: "This is a simulation. No card is charged. Fill in a test card:",
      live: "This is a simulation of Live. No card is charged. Test cards are refused, and any other number that passes the Luhn check is authorised. Fill in such a card:",
    },
    outcomes: { authorised: "authorised", refused: "refused", challenge: "3-D Secure" },
    errors: {
      card: "Enter the 12 to 19 digits of the card number.",
      expiry: "Enter month and year, for example 12/30, not in the past.",
      cvc: "Enter the 3 or 4 digits of the security code.",
      refused: "The card was refused and not charged. Try another card.",
      challenge: "The confirmation was not completed. Enter your card again.",
    },
    closed: {
      completed: "This payment is complete.",
      cancelled: "This payment was cancelled.",
      expired: "This payment link has expired.",
    },
    back: "Back to the shop",
    notFound: {
      title: "Page not found",
      message: "This is not a valid payment link. Go back to the shop and try again.",
    },
  },
  es: {
    merchant: "Comercio",
    card: "Número de tarjeta",
    expiry: "Caducidad (MM/AA)",
    cvc: "Código de seguridad",
    pay: (amount: string) => `Pagar ${amount}`,
    authorise: (amount: string) => `Autorizar ${amount}`,
    reserved: "El importe se reserva en su tarjeta y se cobra más tarde.",
    cancel: "Cancelar",
    confirm: "Confirmar",
    refuse: "Rechazar",
    challenge: "Su banco le pide que confirme este pago (3-D Secure).",
    simulation: {
      test: "Esto es una simulación. No se cobra ninguna tarjeta. Rellene con una tarjeta de prueba:",
      live: "Esto es una simulación de Live. No se cobra ninguna tarjeta. Las tarjetas de prueba se rechazan, y cualquier otro número que cumpla la comprobación de Luhn se autoriza. Rellene con una tarjeta así:",
    },
    outcomes: { authorised: "autorizada", refused: "rechazada", challenge: "3-D Secure" },
    errors: {
      card: "Escriba los 12 a 19 dígitos del número de tarjeta.",
      expiry: "Escriba mes y año, por ejemplo 12/30, no anteriores a hoy.",
      cvc: "Escriba los 3 o 4 dígitos del código de seguridad.",
      refused: "La tarjeta fue rechazada y no se ha cobrado nada. Pruebe con otra tarjeta.",
      challenge: "La confirmación no se completó. Escriba su tarjeta de nuevo.",
    },
    closed: {
      completed: "Este pago está completado.",
      cancelled: "Este pago se canceló.",
      expired: "Este enlace de pago ha caducado.",
    },
    back: "Volver a la tienda",
    notFound: {
      title: "Página no encontrada",
      message: "Este enlace de pago no es válido. Vuelva a la tienda e inténtelo de nuevo.",
    },
  },
  // Words that Portugal and Brazil share.
  pt: {
    merchant: "Comerciante",
    card: "Número do cartão",
    expiry: "Validade (MM/AA)",
    cvc: "Código de segurança",
    pay: (amount: string) => `Pagar ${amount}`,
    authorise: (amount: string) => `Autorizar ${amount}`,
    reserved: "O montante fica reservado no seu cartão e é cobrado mais tarde.",
    cancel: "Cancelar",
    confirm: "Confirmar",
    refuse: "Recusar",
    challenge: "O seu banco pede que confirme este pagamento (3-D Secure).",
    simulation: {
      test: "Isto é uma simulação. Nenhum cartão é cobrado. Preencha com um cartão de teste:",
      live: "Isto é uma simulação de Live. Nenhum cartão é cobrado. Os cartões de teste são recusados, e qualquer outro número que passe na verificação de Luhn é autorizado. Preencha com um cartão assim:",
    },
    outcomes: { authorised: "autorizado", refused: "recusado", challenge: "3-D Secure" },
    errors: {
      card: "Insira os 12 a 19 dígitos do número do cartão.",
      expiry: "Insira o mês e o ano, por exemplo 12/30, sem ser uma data passada.",
      cvc: "Insira os 3 ou 4 dígitos do código de segurança.",
      refused: "O cartão foi recusado e nada foi cobrado. Tente com outro cartão.",
      challenge: "A confirmação não foi concluída. Insira novamente os dados do cartão.",
    },
    closed: {
      completed: "Este pagamento está concluído.",
      cancelled: "Este pagamento foi cancelado.",
      expired: "Este link de pagamento expirou.",
    },
    back: "Voltar à loja",
    notFound: {
      title: "Página não encontrada",
      message: "Este link de pagamento não é válido. Volte à loja e tente novamente.",
    },
  },
};

export type Language = keyof typeof texts;

/**
 * The language of the page for a locale such as `ca-ES`, or for an Accept-Language header, whose first locale counts.
 * Spanish for every locale of Spain, English where the page has no texts in the language.
 */
export function languageOf(locale = "en"): Language {
  const [, language = "", country] = /^([a-z]+)(?:-([a-z]+))?/i.exec(locale) ?? [];
  if (country?.toUpperCase() === "ES") return "es";
  const code = language.toLowerCase();
  return Object.hasOwn(texts, code) ? (code as Language) : "en";
}
