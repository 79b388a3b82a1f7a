/** A file that is derived from others and committed; `pnpm generate` writes it, `--check` compares it. */
export interface GeneratedFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
