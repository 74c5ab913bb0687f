// The rules are JavaScript, because Spectral loads nothing else.
declare module "*.mjs";
