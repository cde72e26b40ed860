import type { Notes } from './report.ts';

/** Where the time goes where an aim is not reached, from profiles; shown only in a run that does not reach it. */
export const notes: Notes = {
  analysis: `The profile is flat. Of a city's report a sixth goes into lines, blocks and cells, a quarter into reading the tables against the format (a
lookup for each label, a decimal for each figure), an eighth into the claims that the prose makes about figures, another into the wording, the rest into some
fifty rules that each ask a little. The seed has 26 findings: to write these down, with their messages and fixes, is a third of its time. What would still
help is to read a table of a known shape by its shape, and to make fewer objects: a tenth is collecting garbage.`,
  edit: `Words cost what the touched paragraph costs. A figure of a statutory table breaks up to three relations: to bind the relations to the figures, to
build the system of the cells that hang together and to search for the fewest cells to change is two thirds of such an edit; in a large file the lists of
tables and sections are also put together anew, for a table is part of the report's frame.`,
  keystroke: `The transport alone is given in the last line of each table: of the JSON server's time at 8 KB it is more than half, so that what is left
for work is some 0.05 ms. Ours takes that for words: two thirds of it is the analysis, the rest is the change of the tree, the index and the library that carries
messages. In a cell the repair comes on top.`,
  folder: `Reading the files takes a twentieth of it at most; the rest is the whole analysis of each report, as above, with what is kept for comparing reports,
and what Node takes to start, to load the program and to compile what is run often: the first thousand reports are read at half the speed of the last. Two
workers have to do this twice.`,
  startup: `Nearly half is what Node takes for itself; the rest is loading and compiling the server's code.`,
  activation: `Most of it is starting the server's process, which is done first so that it goes on beside the rest; the code that is loaded is some 30 KB.`,
};
