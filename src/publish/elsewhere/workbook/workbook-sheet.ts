/** What stands in a cell: a number, a text, or nothing. */
export type WorkbookCell = number | string | undefined;

export interface WorkbookSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    /** In letters. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}
