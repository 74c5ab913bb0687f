/** A diagram in Mermaid, with its text alternative. */
export interface Diagram {
  title: string;
  /** The content of the diagram in sentences, for screen readers and programs. */
  description: string;
  mermaid: string;
}
