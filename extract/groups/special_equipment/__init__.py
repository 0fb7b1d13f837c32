"""`special_equipment`: special equipment and its inspection."""
