/** Longer than any query that a page or the control plane understands, characters. */
const longestQuery = 4_096;

/**
 * The parameters in the first 4,096 characters of a URL's query. The rest is ignored, because decoding a malformed
 * query of 64 KiB takes over 100 ms.
 */
export function queryOf(url: string): URLSearchParams {
  const start = url.indexOf("?");
  return new URLSearchParams(start < 0 ? "" : url.slice(start, start + longestQuery));
}
