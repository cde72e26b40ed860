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
  /** The page number: its dashes are 7 mm below the type area (7.5), half a line of 4号 above its foot. */
  footer: twips(35 - 7 - 2.5),
} as const;

/** The width of the type area, in twips. */
export const TEXT_WIDTH: number = PAGE.width - PAGE.left - PAGE.right;

/** The pitch of a line, which body text keeps exactly, in twips: 22 lines a page (5.2.3). */
export const LINE = Math.floor((PAGE.height - PAGE.top - PAGE.bottom) / 22);

/** Type sizes in half points: 2号, 3号, 4号, 小四, 五号, 小五. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;

/**
 * The extra space after a wide character, in twips: below zero, so that 28 of 3号 make a line (5.2.3). It is set for the
 * type and not as the page's grid, which LibreOffice reads differently.
 */
export const SPACING = Math.floor(TEXT_WIDTH / 28 - SIZE.three * 10);
