"""Everything that knows Qt; nothing outside imports it but the entry points."""

from ganstudio.gui.immortal import keep_singletons_alive

keep_singletons_alive()
