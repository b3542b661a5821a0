import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { latin1Bytes, utf8Bytes } from './bytes.ts';
import { Canvas } from './content/canvas.ts';
import { ContentWriter } from './content/content-writer.ts';
import { FONT_NAME } from './content/graphics-state.ts';
import { A4 } from './content/page-format.ts';
import { deflate } from './deflate.ts';
import { embedFace } from './fonts/embed-face.ts';
import type { FontSet } from './fonts/font-face.ts';
import { checkDocumentInfo, type DocumentInfo } from './metadata/document-info.ts';
import { writeInfoDictionary } from './metadata/info-dictionary.ts';
import { writeOutputIntent } from './metadata/output-intent.ts';
import { xmpMetadata } from './metadata/xmp.ts';
import { serialise } from './serialise.ts';
import { type Blocks, documentBlocks } from './structure/blocks.ts';
import { type StructureNode, structureNode } from './structure/structure-node.ts';
import { writeStructure } from './structure/write-structure.ts';
import { type Typesetter, typesetterFor } from './text/typesetter.ts';

export interface TaggedPdfOptions extends DocumentInfo {
  readonly fonts: FontSet;
  /** What makes this document this document. Hashed, with what stands on the page, into the identifier of the file. */
  readonly identity: string;
}

/**
 * One A4 page that anyone can read (PDF/UA-1) and that lasts (PDF/A-2a).
 *
 * Everything with a meaning goes through `document`, in reading order; everything else through `artifact`. There is no
 * way to draw outside those two. Lengths are in points from the top left of the page, y down. The same input gives the
 * same bytes.
 */
export class TaggedPdf {
  readonly page = A4;
  /** Measures and lays out text for this document. */
  readonly typesetter: Typesetter;
  /** The content that is read aloud, in the order in which it is made. */
  readonly document: Blocks;
  readonly #options: TaggedPdfOptions;
  readonly #writer = new ContentWriter();
  readonly #root: StructureNode = structureNode('Document');
  readonly #close: () => void;
  #saved = false;

  /** @throws Error where title, author, subject or language is empty, or the date is no date */
  constructor(options: TaggedPdfOptions) {
    checkDocumentInfo(options);
    this.#options = options;
    this.typesetter = typesetterFor(options.fonts, options.title);
    const workshop = { writer: this.#writer, typesetter: this.typesetter, lastHeadingLevel: 0 };
    const { blocks, close } = documentBlocks(workshop, this.#root);
    this.document = blocks;
    this.#close = close;
  }

  /**
   * Draws what is not read aloud: backgrounds, rules, bars beside a number that is there as text. May be called
   * anywhere, also while an element is being made.
   */
  artifact(draw: (canvas: Canvas) => void): void {
    const owner = { kind: 'artifact' as const, tag: 'Artifact', closed: false };
    draw(new Canvas(this.#writer, owner, this.typesetter));
    owner.closed = true;
  }

  /**
   * The bytes of the file. Can be called once; the document is closed after that.
   *
   * @throws Error where the document has no content, or was saved before
   */
  save(): Uint8Array {
    if (this.#saved) throw new Error('The document has been saved already');
    if (this.#root.children.length === 0) throw new Error('The document has no content');
    this.#saved = true;
    this.#close();
    const content = this.#writer.finish();
    const context = PDFContext.create();
    const page = context.nextRef();
    const pages = context.nextRef();
    const structure = writeStructure(context, this.#root, page, this.#writer.owners.length);
    context.assign(pages, context.obj({ Type: 'Pages', Kids: [page], Count: 1 }));
    context.assign(
      page,
      context.obj({
        Type: 'Page',
        Parent: pages,
        MediaBox: [0, 0, A4.width, A4.height],
        Resources: { Font: this.#fonts(context), XObject: this.#forms(context) },
        Contents: context.register(context.stream(deflate(latin1Bytes(content)), { Filter: 'FlateDecode' })),
        StructParents: 0,
        Tabs: 'S',
        ...(structure.annotations.length > 0 && { Annots: [...structure.annotations] }),
      }),
    );
    context.trailerInfo.Root = this.#catalog(context, pages, structure.root);
    context.trailerInfo.Info = writeInfoDictionary(context, this.#options);
    context.trailerInfo.ID = this.#identifier(context, content);
    return serialise(context);
  }

  #fonts(context: PDFContext): Record<string, PDFRef> {
    const used: Record<string, PDFRef> = {};
    for (const weight of ['regular', 'bold'] as const) {
      const largest = this.#writer.largestCid(weight);
      if (largest > 0) used[FONT_NAME[weight]] = embedFace(context, this.#options.fonts[weight], largest);
    }
    return used;
  }

  #forms(context: PDFContext): Record<string, PDFRef> {
    return Object.fromEntries([...this.#writer.forms].map(([form, name]) => [name, context.register(form)]));
  }

  #catalog(context: PDFContext, pages: PDFRef, structureRoot: PDFRef): PDFRef {
    // Bytes and not a string: pdf-lib would cut characters beyond Latin-1 down to one byte.
    const xmp = utf8Bytes(xmpMetadata(this.#options));
    return context.register(
      context.obj({
        Type: 'Catalog',
        Pages: pages,
        Lang: PDFString.of(this.#options.language),
        MarkInfo: { Marked: true },
        ViewerPreferences: { DisplayDocTitle: true },
        StructTreeRoot: structureRoot,
        Metadata: context.register(
          context.stream(xmp, { Type: PDFName.of('Metadata'), Subtype: PDFName.of('XML') }),
        ),
        OutputIntents: [writeOutputIntent(context)],
      }),
    );
  }

  #identifier(context: PDFContext, content: string) {
    const hash = sha256(utf8Bytes(this.#options.identity + content));
    const digest = bytesToHex(hash).slice(0, 32).toUpperCase();
    return context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
  }
}
