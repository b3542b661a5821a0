import { fault, type PdfFault } from '../fault.ts';
import { nameAt } from '../reading/read.ts';
import { allElements, mappedType, type ReadElement, type ReadStructure } from '../reading/structure-tree.ts';

/** ISO 32000-1, 14.8.4. */
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

interface NestingRule {
  readonly clause: string;
  readonly parents?: readonly string[];
  readonly children?: readonly string[];
}

const TABLE = '09-004';
const LIST = '09-005';

/** Tables 336 and 337 of ISO 32000-1: what may stand in what. */
const NESTING: Readonly<Record<string, NestingRule>> = {
  Table: { clause: TABLE, children: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'] },
  THead: { clause: TABLE, parents: ['Table'], children: ['TR'] },
  TBody: { clause: TABLE, parents: ['Table'], children: ['TR'] },
  TFoot: { clause: TABLE, parents: ['Table'], children: ['TR'] },
  TR: { clause: TABLE, parents: ['Table', 'THead', 'TBody', 'TFoot'], children: ['TH', 'TD'] },
  TH: { clause: TABLE, parents: ['TR'] },
  TD: { clause: TABLE, parents: ['TR'] },
  L: { clause: LIST, children: ['Caption', 'L', 'LI'] },
  LI: { clause: LIST, parents: ['L'], children: ['Lbl', 'LBody'] },
  LBody: { clause: LIST, parents: ['LI'] },
};

function nestingFaults(element: ReadElement): readonly PdfFault[] {
  const rule = NESTING[element.type];
  if (!rule) return [];
  const faults: PdfFault[] = [];
  const parentType = element.parent?.type ?? 'the root';
  if (rule.parents && !rule.parents.includes(parentType)) {
    faults.push(fault(rule.clause, `${element.type} stands in ${parentType}`));
  }
  if (rule.children) {
    for (const child of element.children) {
      if (!rule.children.includes(child.type)) {
        faults.push(fault(rule.clause, `${element.type} holds ${child.type}`));
      }
    }
    if (element.mcids.length > 0) faults.push(fault(rule.clause, `${element.type} holds content of its own`));
    if (element.children.length === 0) faults.push(fault(rule.clause, `${element.type} is empty`));
  }
  return faults;
}

function typeFaults({ tag, type }: ReadElement): readonly PdfFault[] {
  if (STANDARD_TYPES.has(type)) return [];
  return [fault('02-001', `${tag} is no standard type and is not mapped to one`)];
}

function roleMapFaults({ roleMap }: ReadStructure): readonly PdfFault[] {
  return (roleMap?.keys() ?? []).flatMap((key) => {
    const tag = key.decodeText();
    if (STANDARD_TYPES.has(tag)) return [fault('02-004', `the standard type ${tag} is mapped to another`)];
    const isCircle = nameAt(roleMap, tag) !== undefined && mappedType(roleMap, tag) === tag;
    return isCircle ? [fault('02-003', `the mapping of ${tag} goes round in a circle`)] : [];
  });
}

/** Types of elements and what stands in what. */
export function checkStructureTypes(structure: ReadStructure): readonly PdfFault[] {
  const faults = [...structure.faults, ...roleMapFaults(structure)];
  const [document, ...others] = structure.top;
  if (structure.root && (document?.type !== 'Document' || others.length > 0)) {
    faults.push(fault('ISO 32000-1, 14.8.4.2', 'the structure does not have one Document at the top'));
  }
  return [
    ...faults,
    ...allElements(structure).flatMap((element) => [...typeFaults(element), ...nestingFaults(element)]),
  ];
}
