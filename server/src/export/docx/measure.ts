/** The page of GB/T 9704-2012 in Word's units: twentieths of a point, half points for type. */

const TWIPS_PER_MM = 1440 / 25.4;

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** A4 with a type area of 156 × 225 mm (clause 5.1, 5.2): head 37 mm, back 28 mm. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: twips(37),
  left: twips(28),
  right: twips(26),
  bottom: twips(35),
  /** Of the page number: its dashes 7 mm below the type area (7.5), half a line of 4号 above its foot. */
  footer: twips(35 - 7 - 2.5),
} as const;

/** The width of the type area. */
export const TEXT_WIDTH: number = PAGE.width - PAGE.left - PAGE.right;

/** 22 lines a page (5.2.3): the pitch of one, which body text keeps exactly. */
export const LINE = Math.floor((PAGE.height - PAGE.top - PAGE.bottom) / 22);

/** Type sizes in half points: 2号, 3号, 4号, 小四, 五号, 小五. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;

/**
 * How much closer than their type is wide characters stand, in twips: 28 of 3号 make a line (5.2.3). Said of the type and
 * not of the page's grid, which LibreOffice reads otherwise.
 */
export const SPACING = Math.floor(TEXT_WIDTH / 28 - SIZE.three * 10);
