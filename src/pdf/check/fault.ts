/** Something wrong with a document. */
export interface PdfFault {
  /**
   * The rule: a failure condition of the Matterhorn Protocol 1.02 ('28-011'), or a clause of a standard
   * ('ISO 19005-2, 6.2.3').
   */
  readonly clause: string;
  readonly message: string;
}

export function fault(clause: string, message: string): PdfFault {
  return { clause, message };
}
