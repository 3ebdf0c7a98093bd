/** Description list of facts, labels at the left. */
import { DataList } from "@mantine/core";
import type { ReactNode } from "react";

export type Fact = [label: string, value: ReactNode];

export function FactList({ facts, labelWidth }: { facts: Fact[]; labelWidth: number }) {
  return (
    <DataList orientation="horizontal" labelWidth={labelWidth}>
      {facts.map(([label, value]) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue>{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
