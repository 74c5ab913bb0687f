/** An answer as it goes over the wire, so that a replay is the same bytes. */
export interface ApiResponse {
  statusCode: number;
  body: string;
  /** Whether the operation was executed for an earlier request. */
  replayed?: true;
}
