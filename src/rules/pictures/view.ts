/** The bytes of a picture as numbers of more than one byte; reading past their end throws a RangeError. */
export const toView = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
