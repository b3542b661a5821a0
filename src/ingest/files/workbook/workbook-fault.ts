/** Why a file cannot be read as a workbook. */
export type Fault =
  | 'damaged'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'no-sheet'
  | 'password'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'webpage'
  | 'text'
  | 'other';

/** Stays within the reader of workbooks, which makes a finding of it. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}
