import type { Notes } from './report.ts';

/** Where the time goes where an aim is not reached, from profiles; shown only in a run that does not reach it. */
export const notes: Notes = {
  analysis: `Lines, blocks and cells take less than a tenth, and less than markdown-it's parse by far. Reading the tables against the format takes
about a seventh. The rest are the rules: about a quarter of all goes into the claims that the prose makes about figures (splitting sentences into
quantities and binding these to the tables), an eighth into the wording of the prose, a sixth into collecting garbage.`,
  edit: `Of the touched block little is read anew; what remains is in proportion to the report: the lists of blocks and of their first lines are
copied, the findings of all blocks are gathered and sorted, and the prose's claims are held against the tables again. An edit of a statutory cell breaks up to
three relations, and the repair is searched for.`,
  keystroke: `The transport alone is given in the last line of each table: of the JSON server's time at 8 KB it is more than half, so that what is left for work
is some 0.05 ms. Ours re-reads the touched block, and re-judges what the prose claims about figures.`,
  folder: `Reading the files takes a twentieth of it at most; the rest is the whole analysis of each report, as above, plus the facts that are kept for
comparing reports, and what Node takes to start and to load the program.`,
  startup: `More than a third is what Node takes for itself; the rest is loading and compiling the server's code.`,
  activation: `Loading, that is reading and compiling, the code of the language client is most of it; the server's process is not waited for.`,
};
