/**
 * Suggests a path for next year's report: the old path with its last year, in the file's or a folder's name, increased
 * by one (年报/2023/甲.nianbao, 甲-2023.nianbao); if the path has no year, another name beside the old file.
 */
export function nextYearPath(path: string): string {
  const match = /^(.*)(?<!\d)(20\d\d)(?!\d)(.*)$/s.exec(path);
  if (match) return `${match[1]}${Number(match[2]) + 1}${match[3]}`;
  return path.replace(/(\.nianbao(?:\.md)?)?$/i, (extension) => `-下年${extension || '.nianbao'}`);
}
