/** Limits of the hosted Content Lake that the embedded one keeps (https://www.sanity.io/docs/technical-limits). */
export const limits = {
  /** Bytes of one request to mutate or query. */
  requestBytes: 4_000_000,
  /** Bytes of the JSON of one document. */
  documentBytes: 32_000_000,
  /** How deep objects and arrays may nest in a document. */
  nestingDepth: 20,
  /** Attributes of one document: each path with each type of value that stands there counts once. */
  attributes: 1_000,
  /** How deep brackets may nest in a path of a patch; the hosted lake names no limit. */
  pathNesting: 20,
  /**
   * Values that the paths of the patches of one transaction may look at, and documents that its queries may. The hosted
   * lake limits the time instead.
   */
  patchSteps: 1_000_000,
  /** How many more for each document that it patches. */
  patchStepsPerDocument: 500,
  /** Length in characters of a key that something is kept under for a user. */
  keyValueKey: 128,
  /** Length of a dataset's name in characters. */
  datasetName: 64,
  /** Length of a document's id in characters. */
  documentId: 128,
  /** Pixels of one image, and of all frames of an animated one that is transformed. */
  imagePixels: 256_000_000,
  /** Width and height of a transformed image in pixels. */
  transformedSide: 8_192,
  /** Bytes of one asset. The hosted lake limits the time of an upload to 5 minutes instead, as Node's server does here. */
  assetBytes: 2_000_000_000,
  /** Bytes of one SVG image; the hosted lake names no limit. */
  svgBytes: 10_000_000,
} as const
