/** Limits of the hosted Content Lake that the embedded one keeps (https://www.sanity.io/docs/technical-limits). */
export const limits = {
  /** Bytes of one request to mutate or query. */
  requestBytes: 4_000_000,
  /** Bytes of the JSON of one document. */
  documentBytes: 32_000_000,
  /** How deep objects and arrays may nest in a document. */
  nestingDepth: 20,
  /** Length of a dataset's name in characters. */
  datasetName: 64,
  /** Length of a document's id in characters. */
  documentId: 128,
} as const
