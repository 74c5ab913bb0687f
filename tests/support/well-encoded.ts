/** Whether a path decodes as UTF-8. Uses no code of src/. */
export function isWellEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
