/**
 * Where the next year's report most likely goes: the last year in the path, be it in the name or in a folder's, one
 * later (年报/2023/甲.nianbao, 甲-2023.nianbao); beside the old one under another name where the path has no year.
 */
export function nextYearPath(path: string): string {
  const match = /^(.*)(?<!\d)(20\d\d)(?!\d)(.*)$/s.exec(path);
  if (match) return `${match[1]}${Number(match[2]) + 1}${match[3]}`;
  return path.replace(/(\.nianbao(?:\.md)?)?$/i, (extension) => `-下年${extension || '.nianbao'}`);
}
