/**
 * The characters whose typing asks for completion, few because each is asked about wherever it is typed:
 * `#` begins a heading, `|` a table's row, `<` a comment; `《` `》` `第` `条` are what a citation is made of; and a space is
 * what stands before a choice in `## `, `年度: `, `<!-- ` and `<!-- 忽略 `. Elsewhere all of them are answered with nothing.
 */
export const completionTriggers: readonly string[] = ['#', '|', '<', '《', '》', '第', '条', ' '];
