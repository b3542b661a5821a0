import type { List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { EditionSettings } from '../../../model/edition.ts';
import type { Block, Inline, RichText } from '../../../model/publication/rich-text.ts';
import { checkUrl, isEmail } from '../../cells/contact-fields.ts';
import type { Explanation, FindingLog } from '../../findings/finding-log.ts';
import { quoted } from '../../findings/shown-value.ts';
import { fillIn, KNOWN_PLACEHOLDERS, SITE } from './fill-in.ts';

/** What is read of Markdown, for findings. */
const READ_OF_MARKDOWN = 'Koppen, alinea’s, lijsten, vet, schuin en links.';

/** Kinds of Markdown that no text needs, as an editor calls them. */
const NOT_READ: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'een afbeelding',
  imageReference: 'een afbeelding',
  code: 'code: deze regel begint met vier spaties of een tab, of staat tussen ```',
  inlineCode: 'code tussen `',
  blockquote: 'een citaat met >',
  thematicBreak: 'een lijn',
  definition: 'een link waarvan het adres ergens anders staat',
  linkReference: 'een link waarvan het adres ergens anders staat',
};

const PAGE_PATH = /^(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;
const MAILTO = /^mailto:([^?]+)(?:\?subject=[A-Za-z0-9 %.,_-]*)?$/i;
const DEEPEST_LIST = 4;

/**
 * Makes blocks of a Markdown text: of what it may hold only, so that nothing else can reach a page. The shallowest
 * heading comes right below the title of the page, and no level is passed over. All that is left out is an error.
 */
export function readMarkdown(
  file: string,
  text: string,
  settings: EditionSettings,
  log: FindingLog,
): RichText {
  return new MarkdownReader(file, settings, log).read(text);
}

class MarkdownReader {
  readonly #file: string;
  readonly #settings: EditionSettings;
  readonly #log: FindingLog;
  /** Depth of the shallowest heading in the file. */
  #shallowest = 1;
  /** Level of the heading before, 1 for the title of the page. */
  #level = 1;

  constructor(file: string, settings: EditionSettings, log: FindingLog) {
    this.#file = file;
    this.#settings = settings;
    this.#log = log;
  }

  read(text: string): RichText {
    const { children } = fromMarkdown(text);
    this.#shallowest = Math.min(6, ...children.map((node) => (node.type === 'heading' ? node.depth : 6)));
    return this.#blocks(children, 0);
  }

  #blocks(nodes: readonly RootContent[], depth: number): readonly Block[] {
    return nodes.flatMap((node): Block[] => {
      if (node.type === 'paragraph') return [{ kind: 'paragraph', content: this.#inlines(node.children) }];
      if (node.type === 'heading') return [this.#heading(node.depth, node.children)];
      if (node.type === 'list' && depth < DEEPEST_LIST) return [this.#list(node, depth)];
      this.#refuse(node);
      return [];
    });
  }

  #heading(depth: number, children: readonly PhrasingContent[]): Block {
    const level = Math.min(depth - this.#shallowest + 2, this.#level + 1);
    const shown = level <= 2 ? 2 : level === 3 ? 3 : 4;
    this.#level = shown;
    return { kind: 'heading', level: shown, content: this.#inlines(children) };
  }

  #list({ ordered, children }: List, depth: number): Block {
    return {
      kind: 'list',
      ordered: ordered === true,
      items: children.map((item) => this.#blocks(item.children, depth + 1)),
    };
  }

  #inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          return [{ kind: 'text', text: this.#filled(node, node.value) }];
        case 'strong':
        case 'emphasis':
          return [{ kind: node.type, content: this.#inlines(node.children) }];
        case 'break':
          return [{ kind: 'break' }];
        case 'link':
          return [this.#link(node, node.url, this.#inlines(node.children))];
        default:
          this.#refuse(node);
          return [];
      }
    });
  }

  #filled(node: Nodes, written: string): string {
    const { text, unknown } = fillIn(written, this.#settings);
    for (const placeholder of unknown) {
      this.#error(node, 'unknown-placeholder', placeholder, {
        message: `${quoted(placeholder)} is geen gegeven dat wij kunnen invullen.`,
        expected: `Tussen accolades alleen ${KNOWN_PLACEHOLDERS.join(', ')}; {site} alleen in het adres van een link.`,
        action: 'Verbeter wat er tussen de accolades staat, of schrijf het zonder accolades.',
      });
    }
    return text;
  }

  #link(node: Nodes, url: string, content: readonly Inline[]): Inline {
    if (url.startsWith(SITE)) {
      const path = url.slice(SITE.length);
      if (PAGE_PATH.test(path)) return { kind: 'page', path, content };
    }
    const address = url.startsWith(SITE) ? url : this.#filled(node, url);
    const mail = MAILTO.exec(address);
    if (mail ? isEmail(mail[1] ?? '') : checkUrl(address).state === 'valid')
      return { kind: 'link', address, content };
    this.#error(node, 'unsafe-link', url, {
      message: `De link naar ${quoted(url)} is niet veilig, of niet compleet.`,
      expected:
        'Een adres dat begint met https://, http:// of mailto:, of met {site} voor een pagina van deze website.',
      action: 'Schrijf het hele adres tussen de haakjes, zoals [tekst](https://www.divosa.nl/).',
    });
    return { kind: 'text', text: '' };
  }

  #refuse(node: Nodes): void {
    const what = NOT_READ[node.type] ?? 'opmaak die wij niet lezen';
    this.#error(node, 'unread-markdown', 'value' in node ? String(node.value) : '', {
      message: `Hier staat ${what}. Dat kan niet in deze tekst.`,
      expected: READ_OF_MARKDOWN,
      action: 'Schrijf het als gewone tekst. In data/README.md staat welke opmaak u kunt gebruiken.',
    });
  }

  #error(node: Nodes, rule: string, value: string, explanation: Explanation): void {
    const line = node.position?.start.line;
    this.#log.error(rule, { file: this.#file, ...(line === undefined ? {} : { line }), value }, explanation);
  }
}
