import { closeEditors, hoverShows, openFile, positionOf } from './editor.ts';
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
    const place = positionOf(workbench, REPORT, '第二十条第（六）项');
    await hoverShows(workbench, place, [/政府信息公开条例/, /行政处罚/, /2019年5月15日/]);
    await screenshot(workbench, 'hover-caption');
  });

  it('show how a figure is made up', async () => {
    const place = positionOf(workbench, REPORT, '1191', '（一）予以公开');
    await hoverShows(workbench, place, [/表三\/三（一）\/总计/, /1175 \+ 12 \+ 0 \+ 3 \+ 1 \+ 0/]);
    await screenshot(workbench, 'hover-figure');
  });

  it('say how a row is counted', async () => {
    await hoverShows(workbench, positionOf(workbench, REPORT, '部分公开（区分处理'), [/第三十七条/]);
    await screenshot(workbench, 'hover-row');
  });
});
