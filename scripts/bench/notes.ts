import type { Notes } from './report.ts';

/** Where the time goes where an aim is not reached, from profiles; shown only in a run that does not reach it. */
export const notes: Notes = {
  analysis: `The profile is flat. Of a city's report a sixth goes into lines, blocks and cells, a tenth into reading the tables, which have the shape of tables that
were read before, a fifth into the claims that the prose makes about figures, another into the wording, a twelfth is collecting garbage, the rest some
fifty rules that each ask a little. The seed has 26 findings: nearly half of its time is the rules on words, which find and write these down. What would
still help is to make fewer objects of cells and figures.`,
  edit: `Words cost what the touched paragraph costs. A figure of a statutory table breaks up to three relations: residuals are worked out in plain numbers by
a plan of the format, and the rest is the search for the fewest cells to change, with the messages and fixes of what is found. In a large file every table
is still asked whether it is in order, which is known of it, and the lists of findings are put together.`,
  keystroke: `The transport alone is given in the last line of each table: of the JSON server's time at 8 KB it is more than half, so that what is left
for work is some 0.05 ms. Ours takes that for words: two thirds of it is the analysis, the rest is the change of the tree, the index and the library that carries
messages. In a cell the repair comes on top.`,
  folder: `Reading the files takes a twentieth of it at most; the rest is the whole analysis of each report, as above, with what is kept for comparing reports,
and what Node takes to start, to load the program and to compile what is run often: the first thousand reports are read at half the speed of the last. Two
workers have to do this twice.`,
  startup: `Nearly half is what Node takes for itself; the rest is loading and compiling the server's code.`,
  activation: `Most of it is starting the server's process, which is done first so that it goes on beside the rest; the code that is loaded is some 30 KB.`,
};
