/**
 * The characters that trigger completion when typed; few, as each triggers a request wherever it is typed. `#` begins a
 * heading, `|` a table row, `<` a comment; `《` `》` `第` `条` belong to citations; a space precedes a choice in `## `,
 * `年度: `, `<!-- ` and `<!-- 忽略 `. In other places the answer is empty.
 */
export const completionTriggers: readonly string[] = ['#', '|', '<', '《', '》', '第', '条', ' '];
