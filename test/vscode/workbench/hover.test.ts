import assert from 'node:assert/strict';
import { closeEditors, hover, openFile, positionOf } from './editor.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const REPORT = '云川市-2023.nianbao';

describe('hovers', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    await openFile(workbench, REPORT);
  });
  after(() => closeEditors(workbench));

  it('explain the clause that a caption cites', async () => {
    const parts = await hover(workbench, positionOf(workbench, REPORT, '第二十条第（六）项'));
    await screenshot(workbench, 'hover-caption');
    const text = parts.join('\n');
    assert.match(text, /政府信息公开条例/);
    assert.match(text, /行政处罚/);
    assert.match(text, /2019年5月15日/);
  });

  it('show how a figure is made up', async () => {
    const parts = await hover(workbench, positionOf(workbench, REPORT, '1191', '（一）予以公开'));
    await screenshot(workbench, 'hover-figure');
    assert.match(parts.join('\n'), /表三\/三（一）\/总计/);
    assert.match(parts.join('\n'), /1175 \+ 12 \+ 0 \+ 3 \+ 1 \+ 0/);
  });

  it('say how a row is counted', async () => {
    const parts = await hover(workbench, positionOf(workbench, REPORT, '部分公开（区分处理'));
    await screenshot(workbench, 'hover-row');
    assert.match(parts.join('\n'), /第三十七条/);
  });
});
