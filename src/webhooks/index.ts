export { type FixtureOverrides, webhookFixture } from "./fixture.ts";
export { type SignedWebhook, signWebhook } from "./sign.ts";
export { isKnownEvent, verifyWebhook, WebhookError, type WebhookRequest } from "./verify.ts";
