/** A rule of a `_headers` file, as Netlify and Cloudflare Pages read it. */
export interface HostRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file; a line that is no header has the name ''. */
export function readHostRules(text: string): HostRule[] {
  return text
    .trimEnd()
    .split(/\n(?=\/)/)
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      return {
        pattern,
        headers: lines.map((line) => {
          const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
          return [name, value] as const;
        }),
      };
    });
}

/** As Cloudflare reads a pattern: '*' is anything, ':name' one part of the address. */
export function matchesRule(pattern: string, address: string): boolean {
  const source = pattern
    .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace('*', '.*');
  return new RegExp(`^${source}$`).test(address);
}
