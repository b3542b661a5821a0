import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { PDFContext, PDFHexString, PDFName, type PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { joined, latin1Bytes, utf8Bytes } from './bytes.ts';
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
import type { Workshop } from './structure/element.ts';
import { type StructureNode, structureNode } from './structure/structure-node.ts';
import { writeStructure } from './structure/write-structure.ts';
import { type Typesetter, typesetterFor } from './text/typesetter.ts';

export interface TaggedPdfOptions extends DocumentInfo {
  readonly fonts: FontSet;
  /** What makes this document this document. Hashed, with what stands on the page, into the identifier of the file. */
  readonly identity: string;
}

interface PageParts {
  readonly ref: PDFRef;
  /** The node that all pages hang under. */
  readonly pages: PDFRef;
  readonly fonts: Record<string, PDFRef>;
  /** Forms that an earlier page has put in the file. */
  readonly forms: Map<PDFRawStream, PDFRef>;
  readonly writer: ContentWriter;
  /** What it shows, packed. */
  readonly content: Uint8Array;
  readonly annotations: readonly PDFRef[];
}

/** The forms that a page shows, by name; each goes into the file once. */
function formsOf(
  context: PDFContext,
  writer: ContentWriter,
  known: Map<PDFRawStream, PDFRef>,
): Record<string, PDFRef> {
  return Object.fromEntries(
    [...writer.forms].map(([form, name]) => {
      const ref = known.get(form) ?? context.register(form);
      known.set(form, ref);
      return [name, ref];
    }),
  );
}

/**
 * A4 pages that anyone can read (PDF/UA-1) and that last (PDF/A-2a): one, and more where `nextPage` is called.
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
  /** Of each page. */
  readonly #writers: ContentWriter[];
  readonly #workshop: Workshop;
  readonly #root: StructureNode = structureNode('Document');
  readonly #close: () => void;
  #saved = false;

  /** @throws Error where title, author, subject or language is empty, or the date is no date */
  constructor(options: TaggedPdfOptions) {
    checkDocumentInfo(options);
    this.#options = options;
    this.typesetter = typesetterFor(options.fonts, options.title);
    const writer = new ContentWriter();
    this.#writers = [writer];
    this.#workshop = { writer, typesetter: this.typesetter, lastHeadingLevel: 0 };
    const { blocks, close } = documentBlocks(this.#workshop, this.#root);
    this.document = blocks;
    this.#close = close;
  }

  /**
   * Draws what is not read aloud: backgrounds, rules, bars beside a number that is there as text. May be called
   * anywhere, also while an element is being made.
   */
  artifact(draw: (canvas: Canvas) => void): void {
    this.#artifactOn(this.#writer, draw);
  }

  /** What is drawn from now on comes on a new page. An element that began before must hold no text of its own there. */
  nextPage(): void {
    this.#workshop.writer = new ContentWriter(this.#writers.length);
    this.#writers.push(this.#workshop.writer);
  }

  /** Draws what is not read aloud on every page there is: a running head, that can tell how many pages there are. */
  onEachPage(draw: (canvas: Canvas, page: number, pages: number) => void): void {
    for (const writer of this.#writers) {
      this.#artifactOn(writer, (canvas) => draw(canvas, writer.page, this.#writers.length));
    }
  }

  get #writer(): ContentWriter {
    return this.#workshop.writer;
  }

  #artifactOn(writer: ContentWriter, draw: (canvas: Canvas) => void): void {
    const owner = { kind: 'artifact' as const, tag: 'Artifact', closed: false };
    draw(new Canvas(writer, owner, this.typesetter));
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
    const made = this.#writers.map((writer) => ({ writer, content: deflate(latin1Bytes(writer.finish())) }));
    const context = PDFContext.create();
    const sheets = made.map((sheet) => ({ ...sheet, ref: context.nextRef() }));
    const pages = context.nextRef();
    const structure = writeStructure(
      context,
      this.#root,
      sheets.map(({ ref, writer }) => ({ ref, contents: writer.owners.length })),
    );
    context.assign(
      pages,
      context.obj({ Type: 'Pages', Kids: sheets.map(({ ref }) => ref), Count: sheets.length }),
    );
    const fonts = this.#fonts(context);
    const forms = new Map<PDFRawStream, PDFRef>();
    for (const { writer, content, ref } of sheets) {
      const annotations = structure.annotations[writer.page] ?? [];
      this.#assignPage(context, { ref, pages, fonts, forms, writer, content, annotations });
    }
    context.trailerInfo.Root = this.#catalog(context, pages, structure.root);
    context.trailerInfo.Info = writeInfoDictionary(context, this.#options);
    context.trailerInfo.ID = this.#identifier(
      context,
      made.map(({ content }) => content),
    );
    return serialise(context);
  }

  #assignPage(
    context: PDFContext,
    { ref, pages, fonts, forms, writer, content, annotations }: PageParts,
  ): void {
    context.assign(
      ref,
      context.obj({
        Type: 'Page',
        Parent: pages,
        MediaBox: [0, 0, A4.width, A4.height],
        Resources: { Font: fonts, XObject: formsOf(context, writer, forms) },
        Contents: context.register(context.stream(content, { Filter: 'FlateDecode' })),
        StructParents: writer.page,
        Tabs: 'S',
        ...(annotations.length > 0 && { Annots: [...annotations] }),
      }),
    );
  }

  #fonts(context: PDFContext): Record<string, PDFRef> {
    const used: Record<string, PDFRef> = {};
    for (const weight of ['regular', 'bold'] as const) {
      const largest = Math.max(...this.#writers.map((writer) => writer.largestCid(weight)));
      if (largest > 0) used[FONT_NAME[weight]] = embedFace(context, this.#options.fonts[weight], largest);
    }
    return used;
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

  #identifier(context: PDFContext, contents: readonly Uint8Array[]) {
    const hash = sha256(joined([utf8Bytes(this.#options.identity), ...contents]));
    const digest = bytesToHex(hash).slice(0, 32).toUpperCase();
    return context.obj([PDFHexString.of(digest), PDFHexString.of(digest)]);
  }
}
