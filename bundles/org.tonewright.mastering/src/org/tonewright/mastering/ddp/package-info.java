/**
 * Filesets after the Disc Description Protocol, DDP 2.00, as plants take them: what they say, written and read.
 * <p>
 * The protocol's own document is its maker's and is shown to licensees alone. Everything here rests on what is public:
 * "DDP 2.00 audio CD fileset", a study of what programs write and read that works from their files alone
 * (github.com/ddp-reverse-eng/ddp-reverse-eng, {@code spec/ddp2.md}; cited as "DDP study" with its section), IEC 60908
 * for what a disc may say, and for CD-Text the layout of packs as in SCSI MMC-3 (INCITS 360), annex J.
 */
@NonNullByDefault
package org.tonewright.mastering.ddp;

import org.eclipse.jdt.annotation.NonNullByDefault;
