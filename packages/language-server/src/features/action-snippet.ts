import type { ActionType, Option, Options, Shape } from '@callflow-lint/core/platform';

/**
 * A new action with the options that it has to have, as a snippet: a place to fill in for each value, in order. On lines of its own,
 * indented with tabs, which editors replace by what is usual.
 */
export function actionSnippet({ type, options }: ActionType): string {
  const writer = new SnippetWriter();
  const needed = writer.fields(options, 1);
  const option = needed === '' ? '' : `,\n\t"option": ${needed}`;
  return `{\n\t"type": "${type}"${option}\n}`;
}

/** The same without places to fill in, for editors that know no snippets. */
export function actionText(type: ActionType): string {
  return actionSnippet(type)
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

class SnippetWriter {
  #stops = 0;

  /** An object of the options that have to be there; empty when none has. */
  fields(options: Options, depth: number): string {
    const needed = Object.entries(options).filter(
      ([, { required }]) => required === 'always' || required === 'in practice',
    );
    if (needed.length === 0) return '';
    const indent = `\n${'\t'.repeat(depth + 1)}`;
    const written = needed.map(
      ([name, option]) => `${indent}"${name}": ${this.#value(option.shape, option, depth + 1)}`,
    );
    return `{${written.join(',')}\n${'\t'.repeat(depth)}}`;
  }

  #value(shape: Shape, option: Option, depth: number): string {
    switch (shape.is) {
      case 'text':
        return `"${this.#text(option)}"`;
      case 'id':
        return `"${this.#stop()}"`;
      case 'integer':
      case 'number':
        return this.#stop(String(option.default ?? option.range?.min ?? 0));
      case 'boolean':
        return this.#choice(['true', 'false']);
      case 'list':
        return `[${this.#value(shape.of, option, depth)}]`;
      case 'record':
        return this.fields(shape.fields, depth) || `{${this.#stop()}}`;
      case 'map':
        return `{${this.#stop()}}`;
      case 'actions':
        return `[${this.#stop()}]`;
    }
  }

  #text({ values, content, default: usual }: Option): string {
    if (values !== undefined && values.length > 1) return this.#choice(values);
    if (content === 'language') return this.#stop('en-US');
    return this.#stop(typeof usual === 'string' ? usual : (values?.[0] ?? ''));
  }

  #stop(text = ''): string {
    this.#stops++;
    return text === '' ? `$${this.#stops}` : `\${${this.#stops}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }

  #choice(values: readonly string[]): string {
    this.#stops++;
    return `\${${this.#stops}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}
