/** An error whose words are for the editor: Decap shows `String(error)`, so no class name may stand before them. */
export class DeskError extends Error {
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }

  override toString() {
    return this.message;
  }
}
