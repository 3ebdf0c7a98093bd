/** CSP nonce: read from the page, so that our style elements are allowed. "" when the page has none. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
