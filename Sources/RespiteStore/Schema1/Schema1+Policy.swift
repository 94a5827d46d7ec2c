extension Schema1 {
    /// Policies that were proposed. The one in force stands in a file, which root loads.
    static let policy = """
        CREATE TABLE policyProposal (
          id INTEGER PRIMARY KEY,
          text TEXT NOT NULL,
          why TEXT NOT NULL,
          proposedAt INTEGER NOT NULL, proposedBy TEXT,
          decidedAt INTEGER, decidedBy TEXT,
          isTaken INTEGER CHECK (isTaken IN (0, 1)),
          reason TEXT,
          CHECK ((isTaken IS NULL) = (decidedAt IS NULL))
        ) STRICT;
        CREATE INDEX policyProposalOpen ON policyProposal (id) WHERE decidedAt IS NULL;
        """
}
