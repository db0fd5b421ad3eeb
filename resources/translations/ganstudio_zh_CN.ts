<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with PyTorch, Qt for Python, pyqtgraph, Pillow and NumPy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a GAN on a folder of pictures, see D and G drift apart while it happens, rebalance them, go back, and explore the generator by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchBar</name>
    <message>
        <source>Compare branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other branches&apos; means beside this one&apos;s, thin and dashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line of training whose curves and samples are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} from step {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassesView</name>
    <message>
        <source>(no class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No classes: pictures of one class lie in a sub-folder of their own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourEdit</name>
    <message>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a colour...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Make that change again (Ctrl+Shift+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of a control (Ctrl+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes take effect when training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>D&apos;s target for reals: 0.9 keeps D from becoming too sure of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze D: it judges but learns nothing, so that G can catch up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze G: it makes fakes but learns nothing, so that D can catch up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise on everything D sees: slows D down and blurs what it can rely on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far D moves each update: lower it when D wins (reals near 1, fakes near 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far G moves each update: raise it when D wins, lower it when the pictures flicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often D learns in a batch: more often than G makes D stricter, 0 stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often G learns in a batch: more often than D gives G the advantage, 0 stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of pictures that D sees altered: keeps D from learning few pictures by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label of reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise on D</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A film of {count} frames of {side} x {side} pixels is too large; take fewer or smaller frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of {side} pixels cannot be made {scale} times as large; at most {most} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet of {count} pictures is too large; give a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {epochs} epochs are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {steps} steps are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of pictures first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the pictures with those the run began with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s scores are not finite numbers in batch {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded pictures cannot be kept in {folder} ({reason}); choose another place with GANSTUDIO_CACHE_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of pictures, or the folder of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEIC, which is not read; save it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading PyTorch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured while a run trains: that would slow both down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture is too few to train on: at least 2 are needed, better some hundreds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory. Lower batch_size ({batch_size}); if that is not enough, start a run with a smaller image_size ({image_size}), ngf ({ngf}) or ndf ({ndf}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some weights are not finite numbers after batch {step}; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened ({kind}: {text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened while drawing ({kind}: {text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that the program did not foresee ({reason}). The run goes on from its newest checkpoint; the details are in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after {step} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch size is {batch}, as there are so few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes to {name} were taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not fit the run&apos;s recipe: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint lacks {what}; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {file} cannot be read: {reason}. Check the folder&apos;s permissions and the disk, or choose another checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {file} is damaged or was cut short. Choose an earlier checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {file} is gone; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {file} is missing. Choose another checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} MB free, but the decoded pictures need {needed} MB; free some space or choose another place with GANSTUDIO_CACHE_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of {run} was missing or damaged, so its curves begin at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal&apos;s figures for the snapshot {file} cannot be right ({count} tiles in {columns} columns).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of D is not a finite number in batch {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of G is not a finite number in batch {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were no longer finite at step {step} and there is no checkpoint before that; start again with lower learning rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were no longer finite at step {step}; go on from the checkpoint of step {last_good} with lower learning rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pins in {file} cannot be used: {reason}. They stay there; a new pin writes the file anew and keeps this one as {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe cannot be saved in {folder}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe was written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe {name} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ended without saying how; see {run}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run folder {folder} cannot be made: {reason}. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on without {count} pictures that vanished or changed, {first} for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run {run} has no branch {branch}; it has {branches}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample faces cannot be written to {folder}: {reason}. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot {file} cannot be read ({reason}). Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot {file} is missing. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot {file} is {width} x {height} pixels, but the journal says {wanted_width} x {wanted_height}. Choose another snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tile&apos;s latent is read from a checkpoint, and this run has none yet; save one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ended without saying why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training has ended; choose one of its checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training has not shown its weights yet; wait for its next batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the recipe&apos;s nets ({reason}); choose another checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot be loaded here ({reason}). Install Qt&apos;s libraries, or use the commands: ganstudio --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a recipe {name} already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkpoint of step {step}; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Everything works without one too: see ganstudio --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}; choose one that holds pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no frame to write to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to put on {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recipe {name}; the recipes are {names}, or give a .toml file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the checkpoint {file}: it needs {needed} MB, {free} MB are free. Free some space and go on; nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run at {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tile {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to draw this; take fewer or smaller pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to draw this; take fewer pictures or pause the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory. Lower batch_size, image_size, ngf or ndf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are grey, so the nets get one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is paused because something could not be saved. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than {few} pictures D soon knows them by heart; an augmentation of 0.3 or more may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF, not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Photoshop file; save it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch of {batch} needs at least as many pictures, but only {count} are left; put the others back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch of {batch} needs at least as many pictures, but {folder} has {count} to train on; lower the batch size or add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drawing of lines (SVG); export it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film, not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to a folder that is already counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name of 1 to 80 characters without / \ : * ? &quot; &lt; &gt; | is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run that has begun keeps this; start a new run to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page saved under a picture&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive; unpack it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background is {value}; write #rrggbb, such as #ffffff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size is {size}, but there are only {count} pictures to train on; lower batch_size to {count} or less, or add pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best is {value}; it must lie between 1 and count, {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels is {value}; it must be 1 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint: {run} has none of step {step}; it has {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count is {count}; choose 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count is {value}; it must lie between 1 and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off: the end of the file is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged: it begins like a picture, but cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device is {name}, which this computer does not have; choose auto or one of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the file has no content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fps is {value}; it must lie between 1 and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image_size is {value}; it must lie between 8 and 1024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has changed since the folder was scanned; put it back, or start a new run with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no pins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no longer there; put it back, or start a new run without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS&apos;s notes on another file, not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean is {value}; it must be a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no net makes {size} x {size}; choose 28, 32, 48, 64, 96, 128, 144, 192 or 256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a picture, whatever its name says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a picture: macOS&apos;s notes on another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a picture: the system&apos;s own file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a record of an IDX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin {number} does not say where it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin {number} has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin {number} is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pin {number} is not {nz} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize is {value}; it must be one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed is {value}; it must be a whole number from 0 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size is {size}; choose {smallest} to {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std is {value}; it must be a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: D frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: D trains again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: G frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: G trains again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: augmentation {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: branch {name} starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: label of reals {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: learning rate of D {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: learning rate of G {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: noise on D {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: training went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: updates of D a batch {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: updates of G a batch {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: {name} {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test part; only the training part is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {pictures} pictures to train on, fewer than a batch of {batch}; lower the batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these stages make {made} x {made} from {base} x {base}, not {size} x {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for the memory that is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large: {width} x {height} is over {limit} million pixels; save it smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long: {width} x {height}; a square cut from it would show less than 1/{ratio} of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small: {width} x {height}; at least {least} pixels a side are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write key=value, such as lr_d=5e-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels are large enough for 96 x 96, which a GPU trains well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels, most of them far from square: 64 x 64 without cutting anything off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: 144 x 144, with D held back by a low learning rate, because on so few pictures D wins too easily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: 64 x 64, because without a GPU a larger size takes several times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures of about {side} pixels: the classic DCGAN, the place to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pictures would make an image of {width} x {height} pixels; take fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so the run&apos;s pictures are not known. Its checkpoints can still be explored and generated from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}), so there are no curves. Check the disk and the folder&apos;s permissions; the run&apos;s checkpoints can still be resumed and generated from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written. Make the run folder writable, or copy the run to where it is, then resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written; choose a name that ends in {suffixes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be moved aside: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). Check the disk and its free space, then resume the run; everything up to the last half second is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Free some space and go on; nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: the disk is full. Free some space, then resume the run; everything up to the last half second is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: the folder is read-only or belongs to someone else. Make it writable or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Check the disk and go on; nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not hold the fixed noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has become shorter; download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {labels} labels for {pictures} pictures; they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a file; choose a folder, or a name that ends in .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a file; choose a new or empty folder for the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder; choose a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged ({reason}); the run&apos;s pictures can no longer be told from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or cut off; download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or no journal of GAN Studio, so there are no curves. The run&apos;s checkpoints can still be resumed and generated from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is locked by another program. Close that program and open the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is locked by another program. Close that program, then resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing, so there are no curves. The run&apos;s checkpoints can still be resumed and generated from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no IDX file of bytes with {dimensions} dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no TOML: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no checkpoint of GAN Studio. Choose a checkpoint from a run&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large for a recipe; choose a TOML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large to be read packed; unpack it with gunzip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} says it holds {shape}; at least one picture of {least} to {most} pixels a side is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} should hold {wanted} bytes ({shape}) but holds {there}; it is damaged or cut off, download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not opened: it holds more than tensors and plain values, and such a file can run code. Do not use it; choose another checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer GAN Studio (version {found} of the journal, this one reads up to {known}). Install the newer GAN Studio to open this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer GAN Studio. Install the newer GAN Studio, or choose another checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer version of the program; update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no picture that can be used: {count} files were left out, such as {file} ({reason}). Choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds other files; choose a new or empty folder for the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds several sets ({names}); choose a folder that holds one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a file; choose the folder that holds the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a run already. Go on with it by `ganstudio resume`, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is empty; choose a folder that holds pictures (PNG, JPEG, WebP, BMP, GIF, TIFF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no run of GAN Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no run; choose a folder that `ganstudio train` or the window made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} lies below a file, or is one; choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} {reason}; choose a folder that you may open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes of training are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} pictures are missing and {changed} have changed since the run began, {first} for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no control; the controls are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer in the list; the run itself stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; it must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; it must be more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; it must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; it must lie between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is neither a command nor a folder; see ganstudio --help for the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; {more} more cannot be read either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} has no checkpoint yet; resume it without a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} has no checkpoint yet; train it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is a run already; go on with it by `ganstudio resume {run}`, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained by another process. Stop it there, or wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{surplus} of them show what another one shows; such pictures count more, or keep one of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no stage; write k4s2p1 (kernel 4, stride 2, padding 1) or k5s2same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: the kernel must be at least the stride, and the padding less than half the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no colour; write #rrggbb, such as #ffffff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too large; {le} is the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too small; {ge} is the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be one of {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on fakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D on reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s loss: reals and fakes added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s mean output on the batch&apos;s fakes, before D&apos;s update. Near 0: D sees through every one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s mean output on the batch&apos;s real pictures, before D&apos;s update. Near 1: D knows them as real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, fakes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D, reals only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&apos;s loss: high while D sees through its fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far D moves each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far G moves each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of D&apos;s loss that comes from reals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The updated D&apos;s mean output on fakes, in G&apos;s step: the ground that D gains in one batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fakes after D&apos;s update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the selected pictures out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look through the folder again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo leaving out or putting back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to open this folder of pictures or run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicatesView</name>
    <message>
        <source>A picture that is there several times counts more: G learns to draw it more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each group only the largest picture is used, so that none counts more than another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pictures} pictures show {groups} motifs: {surplus} more than one of each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of pictures, or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder whose pictures are trained on (Ctrl+O).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the same folder once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder was not looked through to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldGroup</name>
    <message numerus="yes">
        <source>%n more setting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Drag to see the samples of every snapshot (left and right arrow).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First snapshot (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest snapshot (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many snapshots a second the film shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next snapshot (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the snapshots as a film (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot before (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Choose a folder. You see your pictures as D will, and what is left out and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer G by sliders, keep what you like, save pictures and films.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the recommended one, or change whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two nets play against each other: G, the generator, paints pictures out of random numbers; D, the discriminator, tells them from yours. Each learns from the other, as long as neither wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch how sure D is of real and of fake pictures. When it gets too sure, slow it down, pause, or go back to before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FitBar</name>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut the middle out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>Choose another folder of pictures (Ctrl+O). You can also drop one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the folder again, after its files have changed (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderBox</name>
    <message>
        <source>A few hundred of one kind are enough to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of pictures here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a folder of pictures on this computer (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or type its path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoBackDialog</name>
    <message>
        <source>A new branch starts at step {step}; everything trained so far stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples were taken near this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on at its newest checkpoint; no branch is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a GAN on your own pictures; keep D and G in balance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next or the previous control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, Data, Recipe, Train, Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit; a run that trains is saved first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Saving the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last batch is finished, then a checkpoint is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or all if none is selected (Ctrl+C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file manager where the selected file lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on the selected pictures after all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder of pictures...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;cent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetControls</name>
    <message>
        <source>D, the discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G, the generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates a batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to step {step}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the pictures as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train longer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Enter a number, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDelegate</name>
    <message>
        <source>{count} × resized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × same file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Back to all pictures (Esc).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next picture (Right).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture before (Left).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this picture or not (Delete). The file is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what D sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what D sees, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour, transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey, transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>palette, transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PicturesArea</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are not trained on, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the pictures are shown (Ctrl and the wheel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures by sub-folder or label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that occur several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last leaving out or putting back (Ctrl+Z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures that are trained on, as D sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotStack</name>
    <message>
        <source>D guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G at chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}, {images} images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotTools</name>
    <message>
        <source>All curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest batch in view; panning stops it (End).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plots or their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything and follow it (Home, or a double click).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bold lines are the mean over about so many batches; the faint ones are every batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plots as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the time axis counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrepareBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop before the first batch; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateControl</name>
    <message>
        <source>Double the learning rate: this net learns twice as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the learning rate: this net learns half as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lr</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also normalise D&apos;s first layer, which DCGAN leaves out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch normalisation between D&apos;s layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch normalisation between G&apos;s layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond this number older ones are thinned out; those you saved stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre of the latents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of D&apos;s first layer; later layers have more. A narrower D is weaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of G&apos;s last hidden layer; earlier layers have more. More is slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour behind transparent pictures and around padded ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D is updated every so many batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s target for reals; 0.9 keeps D from becoming too sure (fakes stay at 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN: normal, spread 0.02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw new latents for G&apos;s update instead of those D has just judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh noise for G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G is updated every so many batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&apos;s enlarging steps (D mirrors them), such as k4s2p1 or k5s2same; empty chooses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise on everything D sees; slows D down. Pixels lie in -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the convolutions a bias of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-life of the averaged generator in thousands of pictures; 0: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How D turns its last map into one score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How D&apos;s weights follow their gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How G turns the latent into its first map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How G&apos;s weights follow their gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a picture that is not square becomes square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far D moves each update; lower it when D wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far G moves each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long Adam remembers gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long Adam remembers their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many fixed-noise samples a snapshot shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every picture is seen before the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often everything is saved, so that training can go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the samples are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of reals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent prior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum of SGD and RMSprop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer gets more channels than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise on D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation in D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation in G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise D&apos;s first layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that G makes a picture from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures a step; the rest of an epoch that fills no batch waits for the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull of D&apos;s weights towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull of G&apos;s weights towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same seed and recipe, same run (on a CPU to the last bit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples and checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of pictures, real and fake, that D sees altered; helps on few pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the pictures never trained on, kept to measure memorising later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show D each picture left-right mirrored half of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side length of G&apos;s first map; 0 chooses it from the picture size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side length of the square pictures that D sees and G makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of D&apos;s leaky ReLU below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots counted in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of a Gaussian; half the width of a uniform distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family of nets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three channels for colour, one for grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the line above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of D in a batch in which it is due, on the same reals and new fakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of G in a batch in which it is due, each on new noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What D and G are trained to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to pictures that occur several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What latents are drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the augmentation may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this recipe is called in lists and file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour (3 channels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut a square out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey (1 channel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep all (they count more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep one of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kimg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-saturating cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize the long side, fill up with the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize the short side, cut the middle out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resize without cutting (distorts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fastest there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeActions</name>
    <message>
        <source>Export the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recipe as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>&lt;b&gt;{epoch}&lt;/b&gt; an epoch, &lt;b&gt;{total}&lt;/b&gt; for all {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{name}&lt;/b&gt; is recommended. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at every choice of this recipe, and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the recipe that fits these pictures and this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a run with this recipe on these pictures, and train it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how fast this computer trains it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the recommended recipe and look at it on the recipe page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on random pictures for a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use batches of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured here: {speed} pictures a second on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended for these pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>No setting has these words in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeHead</name>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the changes in your own recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these values as a new recipe of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only settings with these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back every change to this recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeList</name>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a TOML file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a TOML file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipePage</name>
    <message>
        <source>A run needs pictures to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate, rename, delete the recipe chosen in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the data page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next or previous value of a number, on a log scale 1-2-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder of pictures chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps, or ten times as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures have not been looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pictures} pictures of {size} × {size} · {batches} batches of {batch} an epoch, {all} in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDelegate</name>
    <message>
        <source>no samples yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <source>Batches trained, of how many in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every picture has been seen, of how often in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures a second, smoothed over about a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real pictures shown to D so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the run&apos;s last step at the present pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run itself stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}, epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleBox</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the sample faces and open their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures at hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} portraits drawn by GAN Studio itself, made here in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the sample faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking (Esc). The folder is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>In this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeChart</name>
    <message>
        <source>Short sides of the pictures. Most, {count}, have {low} px or a little more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnapshotPane</name>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}, averaged G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}, raw G</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnapshotViewer</name>
    <message>
        <source>Click a tile to enlarge it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold this snapshot and see another one beside it (C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the explorer at this tile&apos;s point of the latent space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples appear here as soon as training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of the same noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The averaged generator: steadier, and what you would keep (A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generator as it is being trained (A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile {number}: Dx {dx}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartBar</name>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the run&apos;s folder and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run needs a name without / \ : * ? &quot; &lt; &gt; |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s name; its folder is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a folder {name} already; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the run is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>By their content, whatever their names say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the files hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the prepared pictures take: one byte a pixel and channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width × height of the files, in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with transparency {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} smaller than {size} px: enlarged, so they look blurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memory} at {size} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{smallest} to {largest}, {count} different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {found} in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Tile {number}: Dx {dx}. Click to enlarge.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Choose a folder of pictures, or go on with a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every choice that a run is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer the generator by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures as D will see them, and what is wrong with the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch D and G, and keep them in balance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Go on from a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on training where it was left (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold training at the next batch (Space).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a checkpoint and end this sitting; you can go on later (Ctrl+.).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a checkpoint now (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a snapshot of the samples now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one batch and hold (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} in another window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>{count} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UntilDialog</name>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That many are trained already; choose more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps}, about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} steps are trained so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
