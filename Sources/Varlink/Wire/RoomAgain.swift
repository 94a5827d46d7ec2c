/// Tells a channel that the mailbox it fills was full and is so no longer.
struct RoomAgain {}
