/** Whether it looks like a language code: 'nl', 'nl-NL'. */
export function isLanguage(text: string | undefined): boolean {
  return text !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}
