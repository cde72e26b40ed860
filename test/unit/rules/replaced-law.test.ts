import { holdClean, holdFound } from './wording.ts';

describe('NB702 replaced-law', () => {
  it('names the regulation in force', () => {
    holdFound('NB702', '依据《条例》（⟦国务院令第492号⟧）公开。', '依据《条例》（国务院令第711号）公开。');
  });

  it('lets be what is right', () => {
    holdClean(['依据《条例》（国务院令第711号）公开。', '2019年4月修订前的条例为国务院令第492号。']);
  });
});
